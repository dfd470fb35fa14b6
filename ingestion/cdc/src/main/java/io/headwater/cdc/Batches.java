package io.headwater.cdc;

import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Takes what the engine hears, a batch at a time, to the log. The engine goes on from the end of a
 * transaction only: in the middle of one the places of its changes could not be counted again.
 */
final class Batches implements DebeziumEngine.ChangeConsumer<RecordChangeEvent<SourceRecord>> {
  private final Hearing hearing;
  private final Changes changes;
  private final ChangeLog log;
  private final OffsetTopic offsets;

  Batches(Changes changes, ChangeLog log, OffsetTopic offsets) {
    this.hearing = new Hearing(changes.tables());
    this.changes = changes;
    this.log = log;
    this.offsets = offsets;
  }

  @Override
  public void handleBatch(
      List<RecordChangeEvent<SourceRecord>> batch,
      DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
      throws InterruptedException {
    try {
      RecordChangeEvent<SourceRecord> commit = send(batch);
      log.settle();
      if (commit != null) {
        offsets.store(commit.record().sourceOffset());
        committer.markProcessed(commit);
      }
      committer.markBatchFinished();
    } catch (CaptureException refused) {
      throw new RefusedException(refused);
    }
  }

  /** Sends the changes; the newest end of a transaction, or null when none ended. */
  private RecordChangeEvent<SourceRecord> send(List<RecordChangeEvent<SourceRecord>> batch)
      throws CaptureException {
    RecordChangeEvent<SourceRecord> commit = null;
    for (RecordChangeEvent<SourceRecord> event : batch) {
      switch (hearing.of(event.record())) {
        case Heard.OfRow row -> log.send(changes.of(row));
        case Heard.OfCommit _ -> commit = event;
        case Heard.OfNothing _ -> {
          // It moves nothing, and nobody asked for it.
        }
      }
    }
    return commit;
  }

  /** The engine takes an unchecked exception only. */
  static final class RefusedException extends RuntimeException {
    RefusedException(CaptureException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
