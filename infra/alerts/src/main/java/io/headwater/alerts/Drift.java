package io.headwater.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The newest comparison of a dataset says that the speed layer and gold differ. */
record Drift(Terms terms) implements Rule {
  @Override
  public String kind() {
    return "reconciliation-drift";
  }

  @Override
  public String watches() {
    return "ops.reconciliations";
  }

  @Override
  public String limit() {
    return "any minute";
  }

  @Override
  public List<Finding> look(Sources sources, Instant now) throws ObstacleException {
    return sources.lake().comparisons().stream().map(Drift::finding).toList();
  }

  private static Finding finding(Lake.Comparison comparison) {
    String value = String.format(Locale.ROOT, "%,d", comparison.differing());
    String detail =
        String.format(
            Locale.ROOT,
            "%s: %,d of %,d minutes differ between live and gold",
            comparison.dataset(),
            comparison.differing(),
            comparison.compared());
    return comparison.differing() > 0
        ? Finding.wrong(comparison.dataset(), value, detail)
        : Finding.fine(comparison.dataset(), value, detail);
  }
}
