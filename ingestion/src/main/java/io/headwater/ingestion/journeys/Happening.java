package io.headwater.ingestion.journeys;

import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.kafka.KafkaOrders;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something that happened in the shop, as the event that tells it. */
public sealed interface Happening {
  /** Name of the topic it goes to. */
  String topic();

  /** Key of its record. */
  String key();

  /** What kind of event it is, by the topic's contract. */
  String type();

  /** An order that was placed or cancelled. */
  record Ordered(OrderEvent order) implements Happening {
    @Override
    public String topic() {
      return KafkaOrders.TOPIC;
    }

    @Override
    public String key() {
      return order.orderId();
    }

    @Override
    public String type() {
      return order.type().contractName();
    }
  }

  /**
   * Anything else.
   *
   * @param fields what it says, by the names of its contract; what is not there is null
   */
  record Told(ShopTopic of, Map<String, Object> fields) implements Happening {
    public Told {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String topic() {
      return of.topic();
    }

    @Override
    public String key() {
      return fields.get(of.key()).toString();
    }

    @Override
    public String type() {
      return fields.get("event_type").toString();
    }

    /** When it happened. */
    public Instant occurredAt() {
      return (Instant) fields.get("occurred_at");
    }

    /** The same with another value. */
    Told with(String field, Object value) {
      Map<String, Object> changed = new LinkedHashMap<>(fields);
      changed.put(field, value);
      return new Told(of, changed);
    }
  }
}
