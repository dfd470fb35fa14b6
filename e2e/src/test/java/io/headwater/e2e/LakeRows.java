package io.headwater.e2e;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of the readings' tables, as the speed layer would write them. */
final class LakeRows {
  private LakeRows() {}

  /** A reading in bronze; all of them are in one partition of the log. */
  static Map<String, Object> bronze(
      String device, long sequence, String observed, String value, long offset, String arrived) {
    return row(
        "device_id", device,
        "sequence", sequence,
        "observed_at", observed,
        "site", "north",
        "metric", "temperature_celsius",
        "value", value,
        "kafka_partition", 0,
        "kafka_offset", offset,
        "kafka_timestamp", arrived,
        "schema_id", 1);
  }

  /** What a minute of a device gained in live. */
  static Map<String, Object> live(
      String device, String minute, long readings, String sum, String closed, String emitted) {
    return row(
        "window_start", minute,
        "window_end", minute.replace(":00Z", ":59Z"),
        "device_id", device,
        "site", "north",
        "metric", "temperature_celsius",
        "readings", readings,
        "value_sum", sum,
        "value_min", "0",
        "value_max", sum,
        "value_last", sum,
        "last_observed_at", minute,
        "last_sequence", 1,
        "late", false,
        "closed_until", closed,
        "emitted_at", emitted);
  }

  /** A reading that came after its allowed lateness. */
  static Map<String, Object> late(
      String device, long sequence, String observed, String value, long offset, String emitted) {
    return row(
        "kafka_partition", 0,
        "kafka_offset", offset,
        "device_id", device,
        "sequence", sequence,
        "observed_at", observed,
        "value", value,
        "watermark", emitted,
        "emitted_at", emitted);
  }

  /** What a minute of a country gained in live. */
  static Map<String, Object> sales(
      String minute, long orders, long lines, String revenue, String closed) {
    return row(
        "window_start", minute,
        "window_end", minute.replace(":00Z", ":59Z"),
        "country", "France",
        "orders", orders,
        "cancellations", 0,
        "lines", lines,
        "units", 0,
        "revenue", revenue,
        "late", false,
        "closed_until", closed,
        "emitted_at", closed);
  }

  private static Map<String, Object> row(Object... members) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      row.put(members[i].toString(), members[i + 1]);
    }
    return row;
  }
}
