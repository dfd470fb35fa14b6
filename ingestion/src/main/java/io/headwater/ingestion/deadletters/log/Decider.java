package io.headwater.ingestion.deadletters.log;

import io.headwater.ingestion.deadletters.DeadLetter;
import io.headwater.ingestion.deadletters.Decision;
import io.headwater.ingestion.deadletters.Decisions;
import io.headwater.ingestion.deadletters.mend.Mended.Ready;
import io.headwater.ingestion.kafka.ProducerSettings;
import io.headwater.settings.KafkaSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The one who decides on letters, alone at any time, and knows what was decided before. The
 * decisions are read after everybody else was fenced, so none can be missing.
 */
public final class Decider implements AutoCloseable {
  /** A killed command holds up readers of the topic for so long at most. */
  private static final int TRANSACTION_TIMEOUT_MILLIS = 30_000;

  private final CommandLock lock;
  private final DecisionTransactions transactions;
  private final Decisions decisions;
  private final Clock clock;

  private Decider(
      CommandLock lock, DecisionTransactions transactions, Decisions decisions, Clock clock) {
    this.lock = lock;
    this.transactions = transactions;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Begins to decide; fails when another command of the same platform does. */
  public static Decider begin(
      LetterOffice office, KafkaSettings kafka, Path stateFolder, Clock clock) {
    CommandLock lock = CommandLock.take(stateFolder);
    try {
      DecisionTransactions transactions =
          new DecisionTransactions(
              new KafkaProducer<>(
                  settings(kafka), new ByteArraySerializer(), new ByteArraySerializer()),
              office.decisionLog());
      return new Decider(lock, transactions, office.decisionLog().readAlone(), clock);
    } catch (RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /** What was decided so far, by this one too. */
  public Decisions decisions() {
    return decisions;
  }

  /** Sends events again, with the decisions, in one transaction. */
  public void replay(List<Ready> events, Optional<String> mended) {
    transactions.replay(events, clock.instant(), mended).forEach(decisions::add);
  }

  /** Gives letters up, in one transaction. */
  public void discard(List<DeadLetter> letters, String reason) {
    transactions
        .decide(
            letters.stream()
                .map(letter -> Decision.discarded(letter, clock.instant(), reason))
                .toList())
        .forEach(decisions::add);
  }

  private static Map<String, Object> settings(KafkaSettings kafka) {
    Map<String, Object> settings = new HashMap<>(ProducerSettings.of(kafka));
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, DecisionTransactions.TRANSACTIONAL_ID);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
    return settings;
  }

  @Override
  public void close() {
    transactions.close();
    lock.close();
  }
}
