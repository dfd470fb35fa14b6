package io.headwater.blueprint.measure;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.ReplicaInfo;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** How much of the disk topics take, and what the broker was told of them. */
final class TopicSizes {
  private final Map<String, Long> bytes;
  private final Map<String, Config> settings;

  private TopicSizes(Map<String, Long> bytes, Map<String, Config> settings) {
    this.bytes = bytes;
    this.settings = settings;
  }

  static TopicSizes read(Admin admin, List<String> topics)
      throws InterruptedException, ExecutionException {
    Map<String, Config> settings = new HashMap<>();
    for (Map.Entry<ConfigResource, KafkaFuture<Config>> asked :
        admin
            .describeConfigs(topics.stream().map(TopicSizes::topic).toList())
            .values()
            .entrySet()) {
      LogOfTopics.answered(asked.getValue())
          .ifPresent(config -> settings.put(asked.getKey().name(), config));
    }
    return new TopicSizes(bytes(admin), settings);
  }

  /** Of one copy, the largest where copies differ. */
  private static Map<String, Long> bytes(Admin admin)
      throws InterruptedException, ExecutionException {
    List<Integer> brokers = admin.describeCluster().nodes().get().stream().map(Node::id).toList();
    Map<TopicPartition, Long> partitions = new HashMap<>();
    for (Map<String, LogDirDescription> folders :
        admin.describeLogDirs(brokers).allDescriptions().get().values()) {
      for (LogDirDescription folder : folders.values()) {
        for (Map.Entry<TopicPartition, ReplicaInfo> replica : folder.replicaInfos().entrySet()) {
          partitions.merge(replica.getKey(), replica.getValue().size(), Math::max);
        }
      }
    }
    Map<String, Long> topics = new HashMap<>();
    partitions.forEach((partition, size) -> topics.merge(partition.topic(), size, Long::sum));
    return topics;
  }

  long bytes(String topic) {
    return bytes.getOrDefault(topic, 0L);
  }

  Optional<Duration> retention(String topic) {
    return setting(topic, TopicConfig.RETENTION_MS_CONFIG)
        .map(Long::parseLong)
        .filter(millis -> millis >= 0)
        .map(Duration::ofMillis);
  }

  String cleanupPolicy(String topic) {
    return setting(topic, TopicConfig.CLEANUP_POLICY_CONFIG).orElse("");
  }

  private Optional<String> setting(String topic, String name) {
    return Optional.ofNullable(settings.get(topic)).map(config -> config.get(name).value());
  }

  private static ConfigResource topic(String name) {
    return new ConfigResource(ConfigResource.Type.TOPIC, name);
  }
}
