package io.headwater.live.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many events a second come into each topic, from how far its end has moved. */
public final class LogRates implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogRates.class);

  /** Over so many looks a rate is taken: producers send in batches. */
  private static final int SPAN = 5;

  private static final int KEPT = 600;

  private final LogOffsets offsets;
  private final List<String> topics;
  private final Clock clock;
  private final Deque<Look> looks = new ArrayDeque<>();
  private final Deque<Point> history = new ArrayDeque<>();

  private record Look(Instant at, Map<String, Long> ends) {}

  /**
   * Rates of one moment.
   *
   * @param topics the topics in the order they were asked for
   */
  public record Rates(Instant measuredAt, List<TopicRate> topics) {}

  /**
   * One topic.
   *
   * @param eventsPerSecond over the last five seconds
   * @param end sum of the end offsets; where transactions write it counts their marks, too
   */
  public record TopicRate(String topic, double eventsPerSecond, long end) {}

  /** The events per second of each topic at a time, in the order of the topics. */
  public record Point(Instant at, List<Double> eventsPerSecond) {}

  /** Nothing is known before the second {@link #look}. */
  public LogRates(Map<String, String> client, List<String> topics, Clock clock) {
    this.offsets = new LogOffsets(client, topics);
    this.topics = List.copyOf(topics);
    this.clock = clock;
  }

  /** Looks at the log; call it every second. A log that does not answer leaves a gap. */
  public void look() throws InterruptedException {
    try {
      Look look = new Look(clock.instant(), offsets.ends());
      synchronized (this) {
        looks.addLast(look);
        if (looks.size() > SPAN + 1) {
          looks.removeFirst();
        }
        Rates now = rates();
        history.addLast(
            new Point(
                now.measuredAt(), now.topics().stream().map(TopicRate::eventsPerSecond).toList()));
        if (history.size() > KEPT) {
          history.removeFirst();
        }
      }
    } catch (ExecutionException e) {
      LOG.debug("The log does not say how far it is", e);
      synchronized (this) {
        looks.clear();
      }
    }
  }

  /** The rates of now; zero where nothing is known. */
  public synchronized Rates rates() {
    List<TopicRate> rates = new ArrayList<>();
    for (String topic : topics) {
      rates.add(new TopicRate(topic, rate(topic), end(topic)));
    }
    return new Rates(looks.isEmpty() ? clock.instant() : looks.getLast().at(), rates);
  }

  /** The rates of the last ten minutes. */
  public synchronized List<Point> history() {
    return List.copyOf(history);
  }

  private long end(String topic) {
    return looks.isEmpty() ? 0 : looks.getLast().ends().getOrDefault(topic, 0L);
  }

  private double rate(String topic) {
    if (looks.size() < 2) {
      return 0;
    }
    Look first = looks.getFirst();
    long moved = end(topic) - first.ends().getOrDefault(topic, end(topic));
    double seconds = Duration.between(first.at(), looks.getLast().at()).toNanos() / 1e9;
    return seconds <= 0 ? 0 : Math.round(Math.max(0, moved) / seconds * 10) / 10.0;
  }

  @Override
  public void close() {
    offsets.close();
  }
}
