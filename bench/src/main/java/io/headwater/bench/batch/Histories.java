package io.headwater.bench.batch;

import io.headwater.bench.measurement.Measurement;
import io.headwater.bench.report.Findings;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/** Lets the history grow, once, and measures on the way what depends on its length. */
public final class Histories implements Measurement {
  /** Seconds a million lines: sent, to bronze, and through what is measured. */
  private static final long SECONDS_A_MILLION = 30;

  private final BatchBed bed;
  private final List<AtHistory> measured;

  Histories(BatchBed bed, List<AtHistory> measured) {
    this.bed = bed;
    this.measured = List.copyOf(measured);
  }

  @Override
  public String name() {
    return "histories";
  }

  @Override
  public Duration estimate() {
    return Duration.ofMinutes(2)
        .plusSeconds(stops().last() * SECONDS_A_MILLION * bed.effort().linesOfAMonth() / 1_000_000);
  }

  @Override
  public void measure(Findings findings) throws Exception {
    try {
      for (int months : stops()) {
        System.err.printf("  a history of %d months%n", months);
        bed.history().growTo(months);
        for (AtHistory each : measured) {
          if (each.histories().contains(months)) {
            each.measure(months);
          }
        }
      }
    } finally {
      measured.forEach(each -> each.report(findings));
    }
  }

  private TreeSet<Integer> stops() {
    TreeSet<Integer> stops = new TreeSet<>();
    measured.forEach(each -> stops.addAll(each.histories()));
    return stops;
  }
}
