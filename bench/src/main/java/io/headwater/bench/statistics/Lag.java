package io.headwater.bench.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The lag of a job over a while. A job commits once a checkpoint, so its lag is a saw: what tells
 * whether the job keeps up is the lag right after each commit.
 */
public final class Lag {
  private static final double NANOS = 1e9;
  private static final int LEAST_COMMITS = 3;

  private final List<LagSample> samples;

  private Lag(List<LagSample> samples) {
    this.samples = List.copyOf(samples);
  }

  /** The lag that samples show, in the order of time. */
  public static Lag of(List<LagSample> samples) {
    return new Lag(samples);
  }

  /**
   * By how many records a second it grew, fitted over the moments right after commits.
   *
   * @return empty when there were too few commits to tell
   */
  public OptionalDouble slope() {
    List<LagSample> troughs = troughs();
    if (troughs.size() < LEAST_COMMITS) {
      return OptionalDouble.empty();
    }
    SimpleRegression line = new SimpleRegression();
    long start = troughs.getFirst().nanos();
    troughs.forEach(sample -> line.addData((sample.nanos() - start) / NANOS, sample.lag()));
    return OptionalDouble.of(line.getSlope());
  }

  /** Whether it grew by less than a share of the rate at which records came. */
  public boolean isFlat(double rate, double share) {
    OptionalDouble slope = slope();
    return slope.isPresent() && slope.getAsDouble() <= rate * share;
  }

  /** The most it was. */
  public OptionalLong most() {
    return samples.stream().mapToLong(LagSample::lag).max();
  }

  /** Records that came a second. */
  public OptionalDouble arrivals() {
    return Growth.of(
            samples.stream().map(sample -> new Sample(sample.nanos(), sample.end())).toList())
        .rateAfter(java.time.Duration.ZERO);
  }

  private List<LagSample> troughs() {
    List<LagSample> troughs = new ArrayList<>();
    for (int i = 1; i < samples.size(); i++) {
      if (samples.get(i).committed() > samples.get(i - 1).committed()) {
        troughs.add(samples.get(i));
      }
    }
    return troughs;
  }
}
