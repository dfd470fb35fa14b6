package io.headwater.bench.measurement;

import io.headwater.bench.platform.Offsets;
import io.headwater.bench.platform.Sampling;
import io.headwater.bench.report.Finding;
import io.headwater.bench.report.Findings;
import io.headwater.bench.report.Promise;
import io.headwater.bench.statistics.Growth;
import io.headwater.bench.statistics.Repeats;
import io.headwater.bench.statistics.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Readings a second that the job takes from the backlog with parts of it left out, on the session
 * cluster of the platform. They are told by what the job commits, from its first checkpoint on.
 */
public final class Stages implements Measurement {
  static final String NAME = "stage";
  static final String BOTH = "both";
  private static final List<String> STAGES = List.of("decode", "window", "raw", BOTH);
  private static final Duration SUBMISSION = Duration.ofSeconds(12);
  private static final double PROMISED_RATE = 200_000;
  private static final double PROMISED_SHARE = 0.35;

  private final Bed bed;

  public Stages(Bed bed) {
    this.bed = bed;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration estimate() {
    return bed.effort()
        .stage()
        .plus(SUBMISSION)
        .multipliedBy(1 + (long) STAGES.size() * bed.effort().repeats());
  }

  @Override
  public void measure(Findings findings) throws Exception {
    // The task manager has to know its code before it is measured.
    run(BOTH, new ArrayList<>());
    for (String stage : STAGES) {
      List<Double> rates = new ArrayList<>();
      for (int i = 0; i < bed.effort().repeats(); i++) {
        run(stage, rates);
      }
      Repeats repeats = new Repeats(rates);
      Finding finding =
          Finding.of(NAME, stage, repeats.median(), "records/s").noting(repeats.spread());
      findings.add(stage.equals(BOTH) ? finding.promised(Promise.atLeast(PROMISED_RATE)) : finding);
    }
    ratio(findings);
  }

  private static void ratio(Findings findings) {
    double both = findings.figure(NAME, BOTH).orElse(Double.NaN);
    double loop = findings.figure(Consuming.NAME, Consuming.LOOP).orElse(Double.NaN);
    findings.add(
        Finding.of(NAME, "both / plain loop", both / loop, "")
            .promised(Promise.atLeast(PROMISED_SHARE)));
  }

  private void run(String stage, List<Double> rates) throws Exception {
    long backlog = bed.offsets().end(Offsets.READINGS);
    bed.offsets().forgetCommits();
    bed.headwater().run("bench", "stage", stage);
    try (Sampling<Sample> commits =
        new Sampling<>(() -> new Sample(System.nanoTime(), bed.offsets().committed()))) {
      commits.until(SUBMISSION, sample -> sample.value() > 0);
      List<Sample> samples =
          commits.until(bed.effort().stage(), sample -> sample.value() >= backlog);
      // The first commit holds the start of the job, the one that reaches the end some idleness.
      samples.removeIf(sample -> sample.value() >= backlog);
      Growth.of(samples).rateAfter(Duration.ZERO).ifPresent(rates::add);
    } finally {
      bed.flink().cancel("readings-" + stage);
    }
  }
}
