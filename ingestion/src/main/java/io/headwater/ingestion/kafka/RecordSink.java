package io.headwater.ingestion.kafka;

/** Where encoded records are sent, from one thread. */
public interface RecordSink extends AutoCloseable {
  /**
   * Hands over one record, waiting while the sink is behind.
   *
   * @param value its bytes, null for a record without any
   * @throws io.headwater.ingestion.IngestionException when this or an earlier one was refused
   */
  void send(byte[] key, byte[] value);

  /**
   * Returns once everything sent so far is stored.
   *
   * @throws io.headwater.ingestion.IngestionException naming what is not
   */
  void settle();

  @Override
  void close();
}
