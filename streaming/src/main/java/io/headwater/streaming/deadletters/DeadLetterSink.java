package io.headwater.streaming.deadletters;

import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes dead letters to their topic exactly once, however long the log is away. The letters of a
 * checkpoint are part of it, and leave when it is complete, in one transaction with how far each
 * partition's letters have been delivered: what is delivered again after a failure is passed over.
 *
 * <p>Run it with parallelism 1: whoever delivers fences whoever did before.
 */
public final class DeadLetterSink implements Sink<DeadLetter>, SupportsCommitter<DeadLetters> {
  private static final long serialVersionUID = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, String> client;
  private final String topic;
  private final String identity;

  /**
   * Letters for a topic.
   *
   * @param client settings of a client of the log
   * @param topic where the letters go
   * @param identity the transactional id, and the group whose offsets say what is delivered
   */
  public DeadLetterSink(Map<String, String> client, String topic, String identity) {
    this.client = Map.copyOf(client);
    this.topic = topic;
    this.identity = identity;
  }

  @Override
  public SinkWriter<DeadLetter> createWriter(WriterInitContext context) {
    return new DeadLetterWriter();
  }

  @Override
  public Committer<DeadLetters> createCommitter(CommitterInitContext context) {
    return new DeadLetterCommitter(client, topic, identity, PATIENCE);
  }

  @Override
  public SimpleVersionedSerializer<DeadLetters> getCommittableSerializer() {
    return new DeadLettersSerializer();
  }
}
