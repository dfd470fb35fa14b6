package io.headwater.ingestion.kafka;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contracts;
import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.delivery.Delivery;
import io.headwater.ingestion.delivery.EventSink;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.RegistrySettings;
import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends orders to their topic, keyed by order, in the wire format of the registry. */
public final class KafkaOrders implements EventSink {
  /** The topic of orders. */
  public static final String TOPIC = "shop.orders.v1";

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final EventProducer producer;
  private final OrderBytes bytes;

  KafkaOrders(Producer<byte[], byte[]> producer, OrderBytes bytes) {
    this.producer = new EventProducer(TOPIC, producer);
    this.bytes = bytes;
  }

  /**
   * Connects to Kafka and the registry.
   *
   * @throws IngestionException within some ten seconds when the platform is not ready for orders
   */
  public static KafkaOrders connect(KafkaSettings kafka, RegistrySettings registry) {
    Schema schema = AvroSchemas.of(Contracts.load().named(TOPIC));
    try {
      new TopicCheck(kafka, PATIENCE).writable(TOPIC);
      int schemaId = new TopicSchema(registry).id(TOPIC, schema);
      return new KafkaOrders(
          new KafkaProducer<>(
              ProducerSettings.of(kafka), new ByteArraySerializer(), new ByteArraySerializer()),
          new OrderBytes(schema, schemaId));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IngestionException("Interrupted before anything was sent", interrupted);
    }
  }

  @Override
  public void send(Delivery delivery) {
    producer.send(delivery.order().orderId(), bytes.of(delivery));
  }

  @Override
  public void settle() {
    producer.settle();
  }

  @Override
  public void close() {
    producer.close();
  }
}
