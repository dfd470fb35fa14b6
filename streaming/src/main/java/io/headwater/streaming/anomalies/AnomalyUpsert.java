package io.headwater.streaming.anomalies;

import io.headwater.contracts.AvroValues;
import io.headwater.streaming.log.Upsert;
import org.apache.avro.generic.GenericRecord;

/** An anomaly is an alert under the name of its device. */
final class AnomalyUpsert implements Upsert<Anomaly> {
  private static final long serialVersionUID = 1;

  @Override
  public String key(Anomaly anomaly) {
    return anomaly.deviceId();
  }

  @Override
  public void fill(GenericRecord record, Anomaly anomaly) {
    record.put("anomaly_id", anomaly.id());
    record.put("device_id", anomaly.deviceId());
    record.put("site", anomaly.site());
    record.put("metric", anomaly.metric());
    record.put("started_at", anomaly.startedAt());
    record.put("detected_at", AvroValues.micros(anomaly.detectedAt()));
    record.put("value", AvroValues.bytes(anomaly.value()));
    record.put("expected", AvroValues.bytes(anomaly.expected()));
    record.put("score", anomaly.score());
    record.put("threshold", anomaly.threshold());
    record.put("reason", anomaly.reason());
  }
}
