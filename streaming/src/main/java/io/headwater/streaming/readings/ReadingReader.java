package io.headwater.streaming.readings;

import io.headwater.contracts.rules.Rule;
import io.headwater.contracts.wire.Decoded;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.streaming.deadletters.DeadLetter;
import io.headwater.streaming.log.PatientDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads one record: the direct way where the writer used the contract's own schema, and the
 * thorough way, by Avro and the rules themselves, for everything else and for every doubt.
 */
final class ReadingReader {
  private static final int SCHEMA_ID = 1;
  private static final int NONE = -1;

  private final PatientDecoder thorough;
  private final SchemaRegistry registry;
  private final Schema schema;
  private final List<Rule> rules;
  private final Optional<DirectDecoder> direct;
  private final Clock clock;

  /** Ids under which the registry has the contract's own schema, and the one met last. */
  private final Set<Integer> own = new HashSet<>();

  private int lastOwn = NONE;

  ReadingReader(
      PatientDecoder thorough,
      SchemaRegistry registry,
      Schema schema,
      List<Rule> rules,
      Clock clock) {
    this.thorough = thorough;
    this.registry = registry;
    this.schema = schema;
    this.rules = rules;
    this.direct =
        DirectDecoder.reads(schema)
            ? ReadingBounds.of(rules).map(DirectDecoder::new)
            : Optional.empty();
    this.clock = clock;
  }

  ReadingRecord read(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
    int id = ownSchema(record.value());
    Reading reading = id == NONE ? null : direct.get().decode(record, id);
    return reading == null ? readThoroughly(record) : ReadingRecord.good(reading);
  }

  /** The id the bytes name, when it is known for the contract's own schema. */
  private int ownSchema(byte[] bytes) {
    if (bytes == null || bytes.length <= Integer.BYTES || bytes[0] != 0) {
      return NONE;
    }
    int id = ByteBuffer.wrap(bytes).getInt(SCHEMA_ID);
    if (id != lastOwn && own.contains(id)) {
      lastOwn = id;
    }
    return id == lastOwn ? id : NONE;
  }

  private ReadingRecord readThoroughly(ConsumerRecord<byte[], byte[]> record)
      throws InterruptedException {
    Decoded decoded = thorough.decode(record.value());
    if (decoded instanceof Decoded.Undecodable bytes) {
      return dead(record, bytes.schemaId(), bytes.errorClass(), bytes.message());
    }
    Decoded.Event event = (Decoded.Event) decoded;
    learn(event.schemaId());
    String broken = brokenRules(event.value(), Instant.ofEpochMilli(record.timestamp()));
    return broken.isEmpty()
        ? ReadingRecord.good(ReadingFields.of(event.value(), record, event.schemaId()))
        : dead(record, OptionalInt.of(event.schemaId()), "ContractViolation", broken);
  }

  /** The decoder has just had this schema: the registry's answer is at hand. */
  private void learn(int id) throws InterruptedException {
    try {
      if (direct.isPresent() && registry.byId(id).filter(schema::equals).isPresent()) {
        own.add(id);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A schema that was at hand is not any more", e);
    }
  }

  private String brokenRules(GenericRecord event, Instant arrivedAt) {
    return rules.stream()
        .map(rule -> rule.check(event, arrivedAt))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private ReadingRecord dead(
      ConsumerRecord<byte[], byte[]> record, OptionalInt schemaId, String kind, String message) {
    return ReadingRecord.dead(DeadLetter.of(record, schemaId, kind, message, clock.instant()));
  }
}
