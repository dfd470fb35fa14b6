package io.headwater.ingestion.journeys;

/** The topics of what happens in the shop beside its orders. */
public enum ShopTopic {
  VISITS("shop.visits.v1", "correlation_id"),
  PAYMENTS("shop.payments.v1", "order_id"),
  INVENTORY("shop.inventory.v1", "product_id"),
  SHIPMENTS("shop.shipments.v1", "order_id"),
  NOTIFICATIONS("shop.notifications.v1", "order_id"),
  FEEDBACK("shop.feedback.v1", "order_id");

  private final String topic;
  private final String key;

  ShopTopic(String topic, String key) {
    this.topic = topic;
    this.key = key;
  }

  /** Name of the topic. */
  public String topic() {
    return topic;
  }

  /** The field that its records are keyed by. */
  public String key() {
    return key;
  }
}
