package io.headwater.streaming.orders;

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
 * Turns each record of the log into exactly one {@link OrderRecord}. A registry that does not
 * answer is waited for, with the source standing still; it never makes a dead letter.
 */
public final class OrderDeserializer implements KafkaRecordDeserializationSchema<OrderRecord> {
  private static final long serialVersionUID = 1;

  private final RegistryAddress registry;
  private final Schema schema;
  private final List<Rule> rules;
  private transient OrderReader reader;

  /**
   * Reads orders.
   *
   * @param registry where the schema registry is
   * @param schema the contract's schema
   * @param rules the contract's rules
   */
  public OrderDeserializer(RegistryAddress registry, Schema schema, List<Rule> rules) {
    this.registry = registry;
    this.schema = schema;
    this.rules = List.copyOf(rules);
  }

  @Override
  public void open(InitializationContext context) {
    WireDecoder decoder = new WireDecoder(new SchemaRegistry(registry), schema);
    reader = new OrderReader(new PatientDecoder(decoder), rules, Clock.systemUTC());
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<OrderRecord> out)
      throws IOException {
    try {
      out.collect(reader.read(record));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while waiting for the schema registry");
    }
  }

  @Override
  public TypeInformation<OrderRecord> getProducedType() {
    return TypeInformation.of(OrderRecord.class);
  }
}
