package io.headwater.ingestion.deadletters.mend;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.wire.Decoded;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.SchemaRegistry.RegisteredSchema;
import io.headwater.contracts.wire.WireDecoder;
import io.headwater.contracts.wire.WireEncoder;
import io.headwater.ingestion.IngestionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/** The events of one topic as its contract has them: read, written and checked. */
public final class TopicEvents {
  private final Contract contract;
  private final SchemaRegistry registry;
  private final Schema schema;
  private final WireDecoder decoder;
  private final Clock clock;
  private WireEncoder encoder;

  public TopicEvents(Contract contract, SchemaRegistry registry, Clock clock) {
    this.contract = contract;
    this.registry = registry;
    this.schema = AvroSchemas.of(contract);
    this.decoder = new WireDecoder(registry, schema);
    this.clock = clock;
  }

  /** The schema of the contract. */
  public Schema schema() {
    return schema;
  }

  /**
   * Reads bytes of the topic.
   *
   * @throws IngestionException when the registry does not answer
   */
  public Decoded decode(byte[] bytes) {
    try {
      return decoder.decode(bytes);
    } catch (IOException silent) {
      throw unanswered(silent);
    } catch (InterruptedException stopped) {
      throw interrupted(stopped);
    }
  }

  /** The bytes of an event, in the schema the registry has of the topic. */
  public byte[] encode(GenericRecord event) {
    if (encoder == null) {
      encoder = new WireEncoder(schema, schemaId());
    }
    return encoder.encode(event);
  }

  /** Every rule an event would break if the broker took it now. */
  public List<String> brokenRules(GenericRecord event) {
    Instant now = clock.instant();
    return contract.rules().stream().flatMap(rule -> rule.check(event, now).stream()).toList();
  }

  /** The key of an event; empty when more than one field makes it. */
  public Optional<byte[]> key(GenericRecord event) {
    return contract
        .property("key")
        .map(schema::getField)
        .map(field -> event.get(field.pos()))
        .map(value -> value.toString().getBytes(StandardCharsets.UTF_8));
  }

  private int schemaId() {
    String subject = contract.name() + "-value";
    try {
      return registry
          .latest(subject)
          .filter(latest -> latest.schema().equals(schema))
          .map(RegisteredSchema::id)
          .orElseThrow(
              () ->
                  new IngestionException(
                      "The registry's subject '%s' has not the contract's schema. './headwater up' provisions it."
                          .formatted(subject)));
    } catch (IOException silent) {
      throw unanswered(silent);
    } catch (InterruptedException stopped) {
      throw interrupted(stopped);
    }
  }

  private static IngestionException unanswered(IOException silent) {
    return new IngestionException(
        silent.getMessage() + ". Is the platform up? './headwater up' starts it.", silent);
  }

  private static IngestionException interrupted(InterruptedException stopped) {
    Thread.currentThread().interrupt();
    return new IngestionException("Interrupted while asking the schema registry", stopped);
  }
}
