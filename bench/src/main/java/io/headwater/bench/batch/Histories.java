package io.headwater.bench.batch;

import io.headwater.bench.measurement.Measurement;
import io.headwater.bench.report.Findings;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/** Lets the history grow, once, and measures on the way what depends on its length. */
public final class Histories implements Measurement {
  /** The runs at a stop, without what they have to do. */
  private static final Duration A_STOP = Duration.ofMinutes(2);

  private final String name;
  private final History history;
  private final List<AtHistory> measured;

  Histories(String name, History history, List<AtHistory> measured) {
    this.name = name;
    this.history = history;
    this.measured = List.copyOf(measured);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Duration estimate() {
    return A_STOP.multipliedBy(stops().size()).plus(history.estimate(stops().last()));
  }

  @Override
  public void measure(Findings findings) throws Exception {
    try {
      for (int months : stops()) {
        System.err.printf("  %s: a history of %d months%n", name, months);
        history.growTo(months);
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
