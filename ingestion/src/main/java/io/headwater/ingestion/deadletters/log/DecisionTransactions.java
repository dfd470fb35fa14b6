package io.headwater.ingestion.deadletters.log;

import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.deadletters.Coordinates;
import io.headwater.ingestion.deadletters.Decision;
import io.headwater.ingestion.deadletters.mend.Mended.Ready;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Writes decisions, each in one transaction with the event it sends. All decide under one
 * transactional id: who begins fences those before, and what they had not committed never was.
 */
final class DecisionTransactions implements AutoCloseable {
  /** Below the prefix that the identity's rights cover. */
  static final String TRANSACTIONAL_ID = "ingestion.dead-letters";

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final Producer<byte[], byte[]> producer;
  private final DecisionLog log;

  /** Takes over from whoever decided before; only then may the decisions be read. */
  DecisionTransactions(Producer<byte[], byte[]> producer, DecisionLog log) {
    this.producer = producer;
    this.log = log;
    try {
      producer.initTransactions();
    } catch (KafkaException refused) {
      producer.close(Duration.ZERO);
      throw new IngestionException(
          "Kafka begins no transaction for dead letters: " + refused.getMessage(), refused);
    }
  }

  /** Sends events and their decisions; all of them or, on any failure, none. */
  List<Decision> replay(List<Ready> events, Instant at, Optional<String> mended) {
    return inTransaction(
        () -> {
          List<Future<RecordMetadata>> sent =
              events.stream().map(event -> producer.send(ReplayRecord.of(event))).toList();
          producer.flush();
          List<Decision> decisions = new ArrayList<>();
          for (int i = 0; i < events.size(); i++) {
            decisions.add(
                Decision.replayed(events.get(i).letter(), place(sent.get(i)), at, mended));
          }
          return decisions;
        });
  }

  /** Writes decisions that send nothing. */
  List<Decision> decide(List<Decision> decisions) {
    return inTransaction(() -> decisions);
  }

  private List<Decision> inTransaction(Deciding work) {
    try {
      producer.beginTransaction();
      List<Decision> decisions = work.decisions();
      decisions.forEach(decision -> producer.send(log.record(decision)));
      producer.commitTransaction();
      return decisions;
    } catch (KafkaException | ExecutionException failed) {
      IngestionException explained = explained(failed);
      abort(explained);
      throw explained;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IngestionException("Stopped; what was not committed was not sent", stopped);
    }
  }

  /** Frees who reads the topic; what this cannot abort, the broker does in time. */
  private void abort(IngestionException because) {
    try {
      producer.abortTransaction();
    } catch (KafkaException fenced) {
      because.addSuppressed(fenced);
    }
  }

  private static IngestionException explained(Exception failed) {
    Throwable why = failed instanceof ExecutionException ? failed.getCause() : failed;
    if (why instanceof ProducerFencedException
        || why instanceof InvalidProducerEpochException
        || why.getCause() instanceof ProducerFencedException
        || why.getCause() instanceof InvalidProducerEpochException) {
      return new IngestionException(
          "Another dlq command has taken over; what this one had not committed was not sent. Look at './headwater dlq list' before you go on.",
          why);
    }
    return new IngestionException(
        "Kafka did not take the transaction: %s. Run the command again: what was decided is skipped."
            .formatted(why.getMessage()),
        why);
  }

  private static Coordinates place(Future<RecordMetadata> sent)
      throws ExecutionException, InterruptedException {
    RecordMetadata place = sent.get();
    return new Coordinates(place.topic(), place.partition(), place.offset());
  }

  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }

  /** Work that ends in decisions. */
  @FunctionalInterface
  private interface Deciding {
    List<Decision> decisions() throws ExecutionException, InterruptedException;
  }
}
