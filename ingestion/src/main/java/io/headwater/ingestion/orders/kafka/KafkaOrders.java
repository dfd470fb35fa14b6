package io.headwater.ingestion.orders.kafka;

import io.headwater.ingestion.kafka.EventProducer;
import io.headwater.ingestion.kafka.WritableTopic;
import io.headwater.ingestion.orders.delivery.Delivery;
import io.headwater.ingestion.orders.delivery.EventSink;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.RegistrySettings;
import java.nio.charset.StandardCharsets;

/** Sends orders to their topic, keyed by order, in the wire format of the registry. */
public final class KafkaOrders implements EventSink {
  /** The topic of orders. */
  public static final String TOPIC = "shop.orders.v1";

  private final EventProducer producer;
  private final OrderBytes bytes;

  private KafkaOrders(EventProducer producer, OrderBytes bytes) {
    this.producer = producer;
    this.bytes = bytes;
  }

  /**
   * Connects to Kafka and the registry.
   *
   * @throws io.headwater.ingestion.IngestionException within some ten seconds when the platform is
   *     not ready for orders
   */
  public static KafkaOrders connect(KafkaSettings kafka, RegistrySettings registry) {
    WritableTopic topic = WritableTopic.find(TOPIC, kafka, registry);
    return new KafkaOrders(
        topic.producer("order"), new OrderBytes(topic.schema(), topic.schemaId()));
  }

  @Override
  public void send(Delivery delivery) {
    producer.send(delivery.order().orderId().getBytes(StandardCharsets.UTF_8), bytes.of(delivery));
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
