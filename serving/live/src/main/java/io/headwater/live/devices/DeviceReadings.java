package io.headwater.live.devices;

import io.headwater.live.hot.Fields;
import java.math.BigDecimal;
import java.time.Instant;

/** What one device measured in its newest minute so far. */
public record DeviceReadings(
    String deviceId,
    String site,
    String metric,
    Instant windowStart,
    long readings,
    BigDecimal sum,
    BigDecimal least,
    BigDecimal greatest,
    BigDecimal last,
    Instant lastObservedAt,
    Instant updatedAt) {
  /** Reads the fields of {@code live.readings-per-device.v1}. */
  public static DeviceReadings of(Fields fields) {
    return new DeviceReadings(
        fields.text("device_id"),
        fields.text("site"),
        fields.text("metric"),
        fields.instant("window_start"),
        fields.whole("readings"),
        fields.decimal("value_sum"),
        fields.decimal("value_min"),
        fields.decimal("value_max"),
        fields.decimal("value_last"),
        fields.instant("last_observed_at"),
        fields.instant("updated_at"));
  }
}
