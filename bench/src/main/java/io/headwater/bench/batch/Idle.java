package io.headwater.bench.batch;

import io.headwater.bench.measurement.Measurement;
import io.headwater.bench.report.Finding;
import io.headwater.bench.report.Findings;
import io.headwater.bench.report.Promise;
import io.headwater.bench.statistics.Repeats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A run over every layer with nothing new in any, from the command to its end. */
final class Idle implements Measurement {
  private static final double PROMISED_SECONDS = 15;
  private static final int RUNS = 3;

  private final BatchBed bed;

  Idle(BatchBed bed) {
    this.bed = bed;
  }

  @Override
  public String name() {
    return "idle";
  }

  @Override
  public Duration estimate() {
    return Duration.ofSeconds(RUNS * 10);
  }

  @Override
  public void measure(Findings findings) throws Exception {
    bed.orders().growTo(1);
    BatchRun.whole(bed.headwater());
    List<BatchRun> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(BatchRun.whole(bed.headwater()));
    }
    Repeats seconds = new Repeats(runs.stream().map(BatchRun::seconds).toList());
    findings.add(
        Finding.of(name(), "nothing new", seconds.median(), "s")
            .noting("%d datasets; %s".formatted(runs.getFirst().steps().size(), seconds.spread()))
            .promised(Promise.atMost(PROMISED_SECONDS)));
    findings.add(
        Finding.of(
                name(),
                "datasets written",
                runs.stream().mapToInt(BatchRun::snapshots).sum(),
                "datasets")
            .promised(Promise.atMost(0)));
  }
}
