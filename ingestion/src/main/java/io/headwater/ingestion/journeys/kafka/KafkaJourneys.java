package io.headwater.ingestion.journeys.kafka;

import io.headwater.ingestion.journeys.Happening;
import io.headwater.ingestion.journeys.JourneySink;
import io.headwater.ingestion.journeys.Sending;
import io.headwater.ingestion.journeys.ShopTopic;
import io.headwater.ingestion.kafka.RecordSink;
import io.headwater.ingestion.kafka.WritableTopic;
import io.headwater.ingestion.orders.delivery.Delivery;
import io.headwater.ingestion.orders.kafka.KafkaOrders;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.RegistrySettings;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** Sends journeys to the topics of the shop, each keyed by its contract. */
public final class KafkaJourneys implements JourneySink {
  private final KafkaOrders orders;
  private final Map<ShopTopic, Lane> lanes;

  private KafkaJourneys(KafkaOrders orders, Map<ShopTopic, Lane> lanes) {
    this.orders = orders;
    this.lanes = lanes;
  }

  /** The way to one topic. */
  private record Lane(RecordSink sink, ShopBytes bytes) {}

  /**
   * Connects to Kafka and the registry.
   *
   * @throws io.headwater.ingestion.IngestionException within some ten seconds when the platform is
   *     not ready for one of the topics
   */
  public static KafkaJourneys connect(KafkaSettings kafka, RegistrySettings registry) {
    Map<ShopTopic, WritableTopic> topics = new EnumMap<>(ShopTopic.class);
    for (ShopTopic topic : ShopTopic.values()) {
      topics.put(topic, WritableTopic.find(topic.topic(), kafka, registry));
    }
    KafkaOrders orders = KafkaOrders.connect(kafka, registry);
    Map<ShopTopic, Lane> lanes = new EnumMap<>(ShopTopic.class);
    topics.forEach(
        (topic, found) ->
            lanes.put(
                topic,
                new Lane(
                    found.producer(topic.key()), new ShopBytes(found.schema(), found.schemaId()))));
    return new KafkaJourneys(orders, lanes);
  }

  @Override
  public void send(Sending sending) {
    switch (sending.happening()) {
      case Happening.Ordered ordered -> orders.send(Delivery.good(ordered.order()));
      case Happening.Told told -> {
        Lane lane = lanes.get(told.of());
        lane.sink()
            .send(
                told.key().getBytes(StandardCharsets.UTF_8),
                lane.bytes().of(told, sending.nature()));
      }
    }
  }

  @Override
  public void settle() {
    orders.settle();
    lanes.values().forEach(lane -> lane.sink().settle());
  }

  @Override
  public void close() {
    orders.close();
    lanes.values().forEach(lane -> lane.sink().close());
  }
}
