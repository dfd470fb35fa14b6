package io.headwater.ingestion.readings;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contracts;
import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.kafka.RecordSink;
import io.headwater.ingestion.readings.wire.ReadingEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.Schema;

/** A topic that keeps what it is sent, and breaks after a number of records if it is told to. */
public final class CollectedReadings implements ReadingTarget {
  /** The id the registry has given the schema. */
  public static final int SCHEMA_ID = 7;

  /** The schema of the contract. */
  public static final Schema SCHEMA = AvroSchemas.of(Contracts.load().named(KafkaReadings.TOPIC));

  private final List<Sent> settled = new ArrayList<>();
  private final AtomicLong left;

  /** A topic that takes everything. */
  public CollectedReadings() {
    this(Long.MAX_VALUE);
  }

  /** A topic that takes so many records and refuses the next. */
  public CollectedReadings(long breaksAfter) {
    this.left = new AtomicLong(breaksAfter);
  }

  /** A record as it was sent. */
  public record Sent(byte[] key, byte[] value) {}

  @Override
  public ReadingEncoding encoding() {
    return new ReadingEncoding(SCHEMA, SCHEMA_ID);
  }

  @Override
  public RecordSink open() {
    return new Sink();
  }

  /** Everything that was settled, those of one thread in the order they were sent. */
  public synchronized List<Sent> records() {
    return List.copyOf(settled);
  }

  private synchronized void keep(List<Sent> records) {
    settled.addAll(records);
  }

  /** The way there of one thread. */
  private final class Sink implements RecordSink {
    private final List<Sent> unsettled = new ArrayList<>();

    @Override
    public void send(byte[] key, byte[] value) {
      if (left.getAndDecrement() <= 0) {
        throw new IngestionException("the sink broke");
      }
      unsettled.add(new Sent(key, value));
    }

    @Override
    public void settle() {
      keep(unsettled);
      unsettled.clear();
    }

    @Override
    public void close() {}
  }
}
