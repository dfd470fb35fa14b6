package io.headwater.bench.statistics;

import java.util.List;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/** The figures that repeats of one measurement gave. */
public record Repeats(List<Double> figures) {
  /** The median, or not a number when none gave a figure. */
  public double median() {
    return statistics().getPercentile(50);
  }

  /** The spread between the least and the most, as it is printed beside the median. */
  public String spread() {
    return figures.size() < 2
        ? ""
        : "%,.0f to %,.0f in %d"
            .formatted(statistics().getMin(), statistics().getMax(), figures.size());
  }

  private DescriptiveStatistics statistics() {
    return new DescriptiveStatistics(figures.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
