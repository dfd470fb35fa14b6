package io.headwater.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** All figures of a run so far. */
public final class Findings {
  private final List<Finding> all = new ArrayList<>();

  public void add(Finding finding) {
    all.add(finding);
  }

  public List<Finding> all() {
    return List.copyOf(all);
  }

  /** A figure that was found. */
  public OptionalDouble figure(String measurement, String what) {
    return all.stream()
        .filter(finding -> finding.measurement().equals(measurement) && finding.what().equals(what))
        .mapToDouble(Finding::figure)
        .filter(figure -> !Double.isNaN(figure))
        .findFirst();
  }
}
