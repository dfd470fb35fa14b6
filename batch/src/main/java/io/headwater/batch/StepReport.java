package io.headwater.batch;

import io.headwater.batch.step.Outcome;
import java.time.Duration;
import java.util.Locale;

/** What became of one dataset in a run, and how long it took. */
record StepReport(String dataset, Outcome outcome, Duration took) {
  /** One line for a person. */
  String line() {
    if (outcome.snapshot().isEmpty() && outcome.quarantined() == 0) {
      return "%-24s nothing new%s  %s".formatted(dataset, note(), seconds());
    }
    return "%-24s read %,d  added %,d  quarantined %,d  duplicates %,d%s  %s"
        .formatted(
            dataset,
            outcome.read(),
            outcome.added(),
            outcome.quarantined(),
            outcome.duplicates(),
            note(),
            seconds());
  }

  private String note() {
    return outcome.note().isEmpty() ? "" : "  (" + outcome.note() + ")";
  }

  private String seconds() {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }
}
