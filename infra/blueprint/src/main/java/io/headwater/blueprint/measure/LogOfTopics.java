package io.headwater.blueprint.measure;

import io.headwater.settings.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What the broker says of topics. How far they are is asked as whoever may see no more than that;
 * sizes and settings are for whoever keeps the log.
 */
public final class LogOfTopics {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final KafkaSettings watcher;
  private final KafkaSettings keeper;

  /**
   * @param watcher may describe topics
   * @param keeper may describe the log's folders and the topics' settings
   */
  public LogOfTopics(KafkaSettings watcher, KafkaSettings keeper) {
    this.watcher = watcher;
    this.keeper = keeper;
  }

  /** The figures of topics at an instant; those that cannot be had say why. */
  public Map<String, Measured<TopicFigures>> read(List<String> topics, Instant at)
      throws InterruptedException {
    try (Admin offsets = admin(watcher);
        Admin sizes = admin(keeper)) {
      TopicSizes kept = TopicSizes.read(sizes, topics);
      Map<String, Measured<TopicFigures>> figures = new TreeMap<>();
      for (String topic : topics) {
        figures.put(topic, figures(offsets, kept, topic, at));
      }
      return figures;
    } catch (ExecutionException e) {
      return none(topics, "the broker does not tell: " + e.getCause().getMessage());
    }
  }

  private static Map<String, Measured<TopicFigures>> none(List<String> topics, String reason) {
    Map<String, Measured<TopicFigures>> none = new TreeMap<>();
    topics.forEach(topic -> none.put(topic, Measured.not(reason)));
    return none;
  }

  private static Measured<TopicFigures> figures(
      Admin offsets, TopicSizes sizes, String topic, Instant at) throws InterruptedException {
    try {
      TopicDescription description =
          offsets.describeTopics(List.of(topic)).topicNameValues().get(topic).get();
      TopicOffsets told = TopicOffsets.read(offsets, description);
      return Measured.of(
          new TopicFigures(
              description.partitions().size(),
              told.records(),
              sizes.bytes(topic),
              told.since(at.minus(HOUR)),
              told.since(at.minus(DAY)),
              told.newest(),
              sizes.retention(topic),
              sizes.cleanupPolicy(topic)));
    } catch (ExecutionException e) {
      return Measured.not(
          e.getCause() instanceof UnknownTopicOrPartitionException
              ? "the broker has no such topic"
              : "the broker does not tell: " + e.getCause().getMessage());
    }
  }

  static <T> Optional<T> answered(KafkaFuture<T> asked) throws InterruptedException {
    try {
      return Optional.of(asked.get());
    } catch (ExecutionException e) {
      return Optional.empty();
    }
  }

  private static Admin admin(KafkaSettings settings) {
    Map<String, Object> properties = new HashMap<>(settings.clientProperties());
    properties.put("client.id", "blueprint");
    properties.put("request.timeout.ms", PATIENCE_MILLIS);
    properties.put("default.api.timeout.ms", PATIENCE_MILLIS);
    return Admin.create(properties);
  }
}
