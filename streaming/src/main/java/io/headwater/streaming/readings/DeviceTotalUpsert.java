package io.headwater.streaming.readings;

import io.headwater.contracts.AvroValues;
import io.headwater.streaming.log.Upsert;
import org.apache.avro.generic.GenericRecord;

/** The newest minute of a device replaces what was known of the device. */
final class DeviceTotalUpsert implements Upsert<DeviceTotal> {
  private static final long serialVersionUID = 1;
  private static final int SCALE = 6;
  private static final long MICROS_A_MILLI = 1_000;

  @Override
  public String key(DeviceTotal total) {
    return total.deviceId();
  }

  @Override
  public void fill(GenericRecord record, DeviceTotal total) {
    Sums sums = total.total();
    record.put("device_id", total.deviceId());
    record.put("site", total.site());
    record.put("metric", total.metric());
    record.put("window_start", total.minute() * MICROS_A_MILLI);
    record.put("readings", sums.readings);
    record.put("value_sum", AvroValues.bytes(sums.sum(), SCALE));
    record.put("value_min", AvroValues.bytes(sums.least));
    record.put("value_max", AvroValues.bytes(sums.greatest));
    record.put("value_last", AvroValues.bytes(sums.last));
    record.put("last_observed_at", sums.lastObservedAt);
    record.put("updated_at", AvroValues.micros(total.updatedAt()));
  }
}
