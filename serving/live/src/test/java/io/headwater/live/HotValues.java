package io.headwater.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.WireEncoder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records of the hot topics as the speed layer writes them. */
final class HotValues {
  static final Contracts CONTRACTS = Contracts.load();
  static final Contract SALES = CONTRACTS.named("live.sales-per-minute.v1");
  static final Contract DEVICES = CONTRACTS.named("live.readings-per-device.v1");
  static final Contract ANOMALIES = CONTRACTS.named("live.anomalies.v1");

  private final Schema sales = AvroSchemas.of(SALES);
  private final Schema devices = AvroSchemas.of(DEVICES);
  private final Schema anomalies = AvroSchemas.of(ANOMALIES);
  private final WireEncoder salesEncoder;
  private final WireEncoder devicesEncoder;
  private final WireEncoder anomaliesEncoder;

  HotValues(TestRegistry registry) {
    salesEncoder = new WireEncoder(sales, registry.id(SALES));
    devicesEncoder = new WireEncoder(devices, registry.id(DEVICES));
    anomaliesEncoder = new WireEncoder(anomalies, registry.id(ANOMALIES));
  }

  ProducerRecord<byte[], byte[]> sales(
      Instant minute, String country, long orders, String revenue, Instant updatedAt) {
    GenericRecord value = new GenericData.Record(sales);
    value.put("window_start", AvroValues.micros(minute));
    value.put("country", country);
    value.put("orders", orders);
    value.put("cancellations", 0L);
    value.put("lines", orders * 3);
    value.put("units", orders * 7);
    value.put("revenue", AvroValues.bytes(new BigDecimal(revenue), 4));
    value.put("updated_at", AvroValues.micros(updatedAt));
    return new ProducerRecord<>(
        SALES.name(), (minute + "|" + country).getBytes(UTF_8), salesEncoder.encode(value));
  }

  ProducerRecord<byte[], byte[]> device(
      String id, String site, String last, Instant observedAt, Instant updatedAt) {
    BigDecimal number = new BigDecimal(last);
    GenericRecord value = new GenericData.Record(devices);
    value.put("device_id", id);
    value.put("site", site);
    value.put("metric", "temperature_celsius");
    value.put("window_start", AvroValues.micros(observedAt.truncatedTo(ChronoUnit.MINUTES)));
    value.put("readings", 2L);
    value.put("value_sum", AvroValues.bytes(number.add(number), 6));
    value.put("value_min", AvroValues.bytes(number, 6));
    value.put("value_max", AvroValues.bytes(number, 6));
    value.put("value_last", AvroValues.bytes(number, 6));
    value.put("last_observed_at", AvroValues.micros(observedAt));
    value.put("updated_at", AvroValues.micros(updatedAt));
    return new ProducerRecord<>(DEVICES.name(), id.getBytes(UTF_8), devicesEncoder.encode(value));
  }

  ProducerRecord<byte[], byte[]> anomaly(
      String device, String site, String found, String reason, Instant startedAt, Instant at) {
    String id = UUID.nameUUIDFromBytes((device + "|" + startedAt).getBytes(UTF_8)).toString();
    GenericRecord value = new GenericData.Record(anomalies);
    value.put("anomaly_id", id);
    value.put("device_id", device);
    value.put("site", site);
    value.put("metric", "temperature_celsius");
    value.put("started_at", AvroValues.micros(startedAt));
    value.put("detected_at", AvroValues.micros(at));
    value.put("value", AvroValues.bytes(new BigDecimal(found), 6));
    value.put("expected", AvroValues.bytes(new BigDecimal("21.500000"), 6));
    value.put("score", 0.97);
    value.put("threshold", 0.81);
    value.put("reason", reason);
    return new ProducerRecord<>(
        ANOMALIES.name(), device.getBytes(UTF_8), anomaliesEncoder.encode(value));
  }
}
