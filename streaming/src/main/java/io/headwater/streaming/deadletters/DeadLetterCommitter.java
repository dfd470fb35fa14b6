package io.headwater.streaming.deadletters;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers the letters of complete checkpoints; while the log does not take them, they wait. */
final class DeadLetterCommitter implements Committer<DeadLetters> {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterCommitter.class);

  private final Map<String, String> client;
  private final String topic;
  private final String identity;
  private final Duration patience;
  private Delivery delivery;

  /**
   * Delivers to a topic.
   *
   * @param patience how long the log is waited for before it is asked again
   */
  DeadLetterCommitter(
      Map<String, String> client, String topic, String identity, Duration patience) {
    this.client = client;
    this.topic = topic;
    this.identity = identity;
    this.patience = patience;
  }

  @Override
  public void commit(Collection<CommitRequest<DeadLetters>> checkpoints)
      throws IOException, InterruptedException {
    for (CommitRequest<DeadLetters> checkpoint : checkpoints) {
      try {
        deliver(checkpoint.getCommittable());
      } catch (InterruptException canceled) {
        throw canceled;
      } catch (KafkaException e) {
        close();
        if (isFenced(e)) {
          throw new IOException(
              "Another copy of this job delivers its dead letters to %s now; one of them must stop"
                  .formatted(topic),
              e);
        }
        LOG.warn("Topic {} does not take dead letters yet", topic, e);
        checkpoint.retryLater();
      }
    }
  }

  /** What a producer says after that names it only as the cause. */
  private static boolean isFenced(Throwable e) {
    return e instanceof ProducerFencedException
        || e instanceof InvalidProducerEpochException
        || e.getCause() != null && isFenced(e.getCause());
  }

  /** A delivery that failed says nothing of what it reached: the next one asks the log. */
  private void deliver(DeadLetters checkpoint) throws InterruptedException {
    if (delivery == null) {
      delivery = Delivery.begin(client, topic, identity, patience);
    }
    delivery.deliver(checkpoint);
  }

  @Override
  public void close() {
    if (delivery != null) {
      delivery.close();
      delivery = null;
    }
  }
}
