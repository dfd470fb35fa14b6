package io.headwater.serving.superset;

import io.headwater.contracts.Contract;
import java.util.LinkedHashMap;
import java.util.Map;

/** A figure that may be worked out over any rows of a dataset. */
final class Metric {
  private static final String SUM = "sum";

  private Metric() {}

  /**
   * The metric as written; one that says {@code sum} adds up that column and means what it means.
   */
  static Map<String, Object> of(Map<String, Object> written, Contract contract) {
    Map<String, Object> metric = new LinkedHashMap<>(written);
    if (metric.remove(SUM) instanceof String column) {
      metric.put("expression", "SUM(" + column + ")");
      metric.put("description", contract.field(column).description());
    }
    return metric;
  }
}
