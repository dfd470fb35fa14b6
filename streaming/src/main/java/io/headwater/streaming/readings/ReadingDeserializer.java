package io.headwater.streaming.readings;

import io.headwater.contracts.rules.Rule;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.WireDecoder;
import io.headwater.streaming.log.PatientDecoder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.flink.api.common.serialization.DeserializationSchema.InitializationContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Turns each record of the log into exactly one {@link ReadingRecord}. A registry that does not
 * answer is waited for, with the source standing still; it never makes a dead letter.
 */
final class ReadingDeserializer implements KafkaRecordDeserializationSchema<ReadingRecord> {
  private static final long serialVersionUID = 1;

  private final RegistryAddress address;
  private final Schema schema;
  private final List<Rule> rules;
  private transient ReadingReader reader;

  /** Reads readings by the contract's schema and rules. */
  ReadingDeserializer(RegistryAddress address, Schema schema, List<Rule> rules) {
    this.address = address;
    this.schema = schema;
    this.rules = List.copyOf(rules);
  }

  @Override
  public void open(InitializationContext context) {
    SchemaRegistry registry = new SchemaRegistry(address);
    PatientDecoder decoder = new PatientDecoder(new WireDecoder(registry, schema));
    reader = new ReadingReader(decoder, registry, schema, rules, Clock.systemUTC());
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<ReadingRecord> out)
      throws IOException {
    try {
      out.collect(reader.read(record));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while waiting for the schema registry");
    }
  }

  @Override
  public TypeInformation<ReadingRecord> getProducedType() {
    return TypeInformation.of(ReadingRecord.class);
  }
}
