package io.headwater.bench.measurement;

import io.headwater.bench.statistics.Latencies;
import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * Follows the hot topic. An upsert makes all readings seen that came since the one before it; a
 * device takes its readings evenly.
 */
final class HotWatch implements Callable<Latencies> {
  private static final String TOPIC = "live.readings-per-device.v1";
  private static final int ENVELOPE = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Bed bed;
  private final long from;
  private final Instant to;
  private final Latencies latencies = new Latencies();
  private final Map<String, Seen> devices = new HashMap<>();
  private final GenericDatumReader<GenericRecord> reader =
      new GenericDatumReader<>(AvroSchemas.of(Contracts.load().named(TOPIC)));

  HotWatch(Bed bed, Instant from, Instant to) {
    this.bed = bed;
    this.from = AvroValues.micros(from);
    this.to = to;
  }

  private record Seen(long minute, long readings, long last) {}

  @Override
  public Latencies call() throws IOException {
    try (KafkaConsumer<byte[], byte[]> consumer = PlainConsumer.open(bed)) {
      consumer.assign(bed.offsets().partitions(TOPIC));
      consumer.seekToEnd(consumer.assignment());
      Instant end = to.plus(PATIENCE);
      while (Clock.systemUTC().instant().isBefore(end)) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(50))) {
          saw(record.value(), AvroValues.micros(Clock.systemUTC().instant()));
        }
      }
    }
    return latencies;
  }

  private void saw(byte[] bytes, long now) throws IOException {
    BinaryDecoder decoder =
        DecoderFactory.get().binaryDecoder(bytes, ENVELOPE, bytes.length - ENVELOPE, null);
    GenericRecord upsert = reader.read(null, decoder);
    Seen seen =
        new Seen(
            (long) upsert.get("window_start"),
            (long) upsert.get("readings"),
            (long) upsert.get("last_observed_at"));
    Seen before = devices.put(upsert.get("device_id").toString(), seen);
    if (before != null && seen.last() > before.last() && before.last() < AvroValues.micros(to)) {
      long more =
          seen.minute() == before.minute() ? seen.readings() - before.readings() : seen.readings();
      latencies.seen(now, before.last(), seen.last(), more, from);
    }
  }
}
