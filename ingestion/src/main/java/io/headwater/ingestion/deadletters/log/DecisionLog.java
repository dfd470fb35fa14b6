package io.headwater.ingestion.deadletters.log;

import io.headwater.contracts.wire.Decoded;
import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.deadletters.Decision;
import io.headwater.ingestion.deadletters.Decisions;
import io.headwater.ingestion.deadletters.mend.TopicEvents;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The topic of decisions, the only memory of what was replayed. */
final class DecisionLog {
  static final String TOPIC = "ops.dead-letter-decisions.v1";

  private final TopicScan scan;
  private final TopicEvents events;

  DecisionLog(TopicScan scan, TopicEvents events) {
    this.scan = scan;
    this.events = events;
  }

  /**
   * Every decision that is committed.
   *
   * @throws IngestionException when one cannot be read: going on could replay a second time
   */
  Decisions read() {
    Decisions decisions = new Decisions();
    scan.each(TOPIC, record -> decisions.add(decision(record)));
    return decisions;
  }

  /** The same for the one who has fenced all others: none that was committed is missing. */
  Decisions readAlone() {
    Decisions decisions = new Decisions();
    scan.whole(TOPIC, record -> decisions.add(decision(record)));
    return decisions;
  }

  ProducerRecord<byte[], byte[]> record(Decision decision) {
    return new ProducerRecord<>(
        TOPIC,
        DecisionRecords.key(decision).getBytes(StandardCharsets.UTF_8),
        events.encode(new DecisionRecords(events.schema()).record(decision)));
  }

  private Decision decision(ConsumerRecord<byte[], byte[]> record) {
    return switch (events.decode(record.value())) {
      case Decoded.Event event -> DecisionRecords.decision(event.value());
      case Decoded.Undecodable broken ->
          throw new IngestionException(
              "The decision at %s-%d@%d cannot be read (%s); nothing is replayed until it can"
                  .formatted(TOPIC, record.partition(), record.offset(), broken.message()));
    };
  }
}
