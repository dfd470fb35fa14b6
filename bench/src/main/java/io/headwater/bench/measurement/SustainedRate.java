package io.headwater.bench.measurement;

import io.headwater.bench.platform.Sampling;
import io.headwater.bench.platform.Typed;
import io.headwater.bench.report.Finding;
import io.headwater.bench.report.Findings;
import io.headwater.bench.report.Promise;
import io.headwater.bench.statistics.Lag;
import io.headwater.bench.statistics.LagSample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The highest rate at which the lag stays flat while the generator works beside the job, found by
 * halving the span between none and what the job takes from a backlog.
 */
public final class SustainedRate implements Measurement {
  private static final double SHARE_OF_GROWTH = 0.01;
  private static final double SHARE_SENT = 0.97;
  private static final double PROMISED_RATE = 200_000;
  private static final double UNKNOWN = 280_000;
  private static final Duration DRAIN = Duration.ofSeconds(60);

  private final Bed bed;

  public SustainedRate(Bed bed) {
    this.bed = bed;
  }

  @Override
  public String name() {
    return "sustained";
  }

  @Override
  public Duration estimate() {
    return bed.effort()
        .warmUp()
        .plus(bed.effort().hold())
        .plusSeconds(15)
        .multipliedBy(bed.effort().steps());
  }

  @Override
  public void measure(Findings findings) throws Exception {
    Job.atTheEnd(bed);
    double most = findings.figure(Stages.NAME, Stages.BOTH).orElse(UNKNOWN);
    double least = 0;
    List<Step> tried = new ArrayList<>();
    for (int step = 0; step < bed.effort().steps(); step++) {
      Step next = hold(step == 0 ? 0.75 * most : (least + most) / 2);
      tried.add(next);
      if (next.isFlat(growth())) {
        least = next.rate();
      } else {
        most = next.rate();
      }
    }
    findings.add(
        Finding.of(name(), "lag flat", least == 0 ? Double.NaN : least, "records/s")
            .noting(
                "for %d s each: %s"
                    .formatted(
                        bed.effort().hold().toSeconds(),
                        tried.stream().map(Step::text).collect(Collectors.joining("; "))))
            .promised(Promise.atLeast(PROMISED_RATE)));
  }

  private Step hold(double rate) throws Exception {
    Duration time = bed.effort().warmUp().plus(bed.effort().hold());
    try (Sampling<LagSample> lags = new Sampling<>(bed.offsets()::lag)) {
      Lag lag;
      try (Typed.Running load = new Load(bed.headwater()).steady(rate, time.plusSeconds(5))) {
        lags.during(bed.effort().warmUp());
        lag = Lag.of(lags.during(bed.effort().hold()));
      }
      lags.until(DRAIN, sample -> sample.lag() < rate);
      return new Step(rate, lag);
    }
  }

  /**
   * A checkpoint may take a second more or less than another, which tilts the line of a short hold.
   */
  private double growth() {
    return Math.max(SHARE_OF_GROWTH, 1.0 / bed.effort().hold().toSeconds());
  }

  /** A rate that was held for a while, and what the lag did. */
  private record Step(double rate, Lag lag) {
    boolean isFlat(double share) {
      return lag.isFlat(rate, share) && sent() >= rate * SHARE_SENT;
    }

    String text() {
      double slope = lag.slope().orElse(Double.NaN);
      return "%,.0f: %,.0f sent, lag %+,.0f a second".formatted(rate, sent(), slope);
    }

    private double sent() {
      return lag.arrivals().orElse(0);
    }
  }
}
