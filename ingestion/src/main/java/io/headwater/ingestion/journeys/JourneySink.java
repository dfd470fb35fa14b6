package io.headwater.ingestion.journeys;

/** Where the events of journeys are sent. */
public interface JourneySink extends AutoCloseable {
  /**
   * Hands over one, waiting while the sink is behind.
   *
   * @throws io.headwater.ingestion.IngestionException when this or an earlier one was refused
   */
  void send(Sending sending);

  /**
   * Returns once everything sent so far is stored.
   *
   * @throws io.headwater.ingestion.IngestionException naming what is not
   */
  void settle();

  @Override
  void close();
}
