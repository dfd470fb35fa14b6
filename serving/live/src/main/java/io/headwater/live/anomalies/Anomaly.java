package io.headwater.live.anomalies;

import io.headwater.live.hot.Fields;
import java.math.BigDecimal;
import java.time.Instant;

/** One fault of a device. */
public record Anomaly(
    String id,
    String deviceId,
    String site,
    String metric,
    Instant startedAt,
    Instant detectedAt,
    BigDecimal value,
    BigDecimal expected,
    double score,
    double threshold,
    String reason) {
  /** Reads the fields of {@code live.anomalies.v1}. */
  public static Anomaly of(Fields fields) {
    return new Anomaly(
        fields.text("anomaly_id"),
        fields.text("device_id"),
        fields.text("site"),
        fields.text("metric"),
        fields.instant("started_at"),
        fields.instant("detected_at"),
        fields.decimal("value"),
        fields.decimal("expected"),
        fields.fraction("score"),
        fields.fraction("threshold"),
        fields.text("reason"));
  }
}
