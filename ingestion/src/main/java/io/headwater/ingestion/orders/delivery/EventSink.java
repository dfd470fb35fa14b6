package io.headwater.ingestion.orders.delivery;

/** Where orders are sent. */
public interface EventSink extends AutoCloseable {
  /**
   * Hands over one delivery, waiting while the sink is behind.
   *
   * @throws io.headwater.ingestion.IngestionException when this or an earlier one was refused
   */
  void send(Delivery delivery);

  /**
   * Returns once everything sent so far is stored.
   *
   * @throws io.headwater.ingestion.IngestionException naming what is not
   */
  void settle();

  @Override
  void close();
}
