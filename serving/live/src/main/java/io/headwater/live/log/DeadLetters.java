package io.headwater.live.log;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many dead letters each topic of them holds. What they hold may be personal, so that we may
 * not read them: their number follows from their offsets. The marks of the transactions in which
 * they are written take offsets, too: the numbers are upper bounds, and zero is zero.
 */
public final class DeadLetters implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final LogOffsets offsets;
  private final List<String> topics;
  private volatile List<Count> newest = List.of();

  /** How many records a topic of dead letters holds at most. */
  public record Count(String topic, long atMost) {}

  /** Nothing is known before the first {@link #look}. */
  public DeadLetters(Map<String, String> client, List<String> topics) {
    this.offsets = new LogOffsets(client, topics);
    this.topics = List.copyOf(topics);
  }

  /** Looks at the log; call it every few seconds. */
  public void look() throws InterruptedException {
    try {
      Map<String, Long> starts = offsets.starts();
      Map<String, Long> ends = offsets.ends();
      newest =
          topics.stream()
              .filter(starts::containsKey)
              .map(topic -> new Count(topic, ends.getOrDefault(topic, 0L) - starts.get(topic)))
              .toList();
    } catch (ExecutionException e) {
      LOG.debug("The log does not say how many dead letters there are", e);
    }
  }

  /** The counts of the last look. */
  public List<Count> counts() {
    return newest;
  }

  @Override
  public void close() {
    offsets.close();
  }
}
