package io.headwater.streaming.readings;

import io.headwater.contracts.AvroValues;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.WireDecoder;
import io.headwater.streaming.log.PatientDecoder;
import io.headwater.streaming.testing.LocalRegistry;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A source of readings as bytes, decoded as the job does: stragglers, repeats, dead letters, a
 * device an hour ahead, and from the middle on a writer whose schema has one field more.
 */
final class GeneratedReadings implements GeneratorFunction<Long, ReadingRecord> {
  static final int COUNT = 2_000;
  static final int NEWER_ID = 8;

  private static final long serialVersionUID = 1;
  private static final int PER_CHECKPOINT = 200;
  private static final long FAILS_AT = 1_300;
  private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

  /** Survives the restart: the copies of the function do not. */
  private static final AtomicBoolean FAIL = new AtomicBoolean();

  private final URI registry;
  private transient ReadingReader reader;

  private GeneratedReadings(URI registry) {
    this.registry = registry;
  }

  static DataGeneratorSource<ReadingRecord> source(LocalRegistry registry) {
    FAIL.set(false);
    return new DataGeneratorSource<>(
        new GeneratedReadings(registry.root()),
        COUNT,
        RateLimiterStrategy.perCheckpoint(PER_CHECKPOINT),
        TypeInformation.of(ReadingRecord.class));
  }

  /** The same records from a source that fails once, after some checkpoints. */
  static DataGeneratorSource<ReadingRecord> failingOnce(LocalRegistry registry) {
    DataGeneratorSource<ReadingRecord> source = source(registry);
    FAIL.set(true);
    return source;
  }

  static boolean hasFailed() {
    return !FAIL.get();
  }

  static LocalRegistry registry() throws Exception {
    LocalRegistry registry = new LocalRegistry(ReadingEvents.SCHEMA);
    registry.know(NEWER_ID, ReadingEvents.NEWER);
    return registry;
  }

  static boolean isDead(long index) {
    return index % 10 == 3;
  }

  /** The good readings the source has, repeats included, each with its offset. */
  static List<Reading> readings() {
    return LongStream.range(0, COUNT)
        .filter(index -> !isDead(index))
        .mapToObj(index -> ReadingFields.of(event(index), record(index), schemaId(index)))
        .toList();
  }

  @Override
  public ReadingRecord map(Long index) throws Exception {
    if (index == FAILS_AT && FAIL.getAndSet(false)) {
      throw new IllegalStateException("injected");
    }
    if (reader == null) {
      SchemaRegistry client = new SchemaRegistry(RegistryAddress.open(registry));
      reader =
          new ReadingReader(
              new PatientDecoder(new WireDecoder(client, ReadingEvents.SCHEMA)),
              client,
              ReadingEvents.SCHEMA,
              ReadingEvents.CONTRACT.rules(),
              Clock.systemUTC());
    }
    return reader.read(record(index));
  }

  private static ConsumerRecord<byte[], byte[]> record(long index) {
    byte[] value =
        isDead(index) ? new byte[] {1, 2, 3} : ReadingEvents.bytes(event(index), schemaId(index));
    return ReadingEvents.record(value, index, START.plusSeconds(index));
  }

  private static int schemaId(long index) {
    return index < COUNT / 2 ? LocalRegistry.ID : NEWER_ID;
  }

  private static GenericRecord event(long index) {
    Schema schema = index < COUNT / 2 ? ReadingEvents.SCHEMA : ReadingEvents.NEWER;
    GenericRecord event = ReadingEvents.event(schema);
    // Every tenth repeats the reading before the one before it.
    long reading = index % 10 == 7 ? index - 2 : index;
    Random random = new Random(reading);
    long device = random.nextInt(5);
    long second = Math.max(0, reading - random.nextInt(25)) + (device == 4 ? 3_600 : 0);
    event.put("device_id", "device-" + device);
    event.put("sequence", reading + 1);
    event.put("observed_at", AvroValues.micros(START.plusSeconds(second)));
    event.put("value", AvroValues.bytes(BigDecimal.valueOf(random.nextInt(), 6), 6));
    return event;
  }
}
