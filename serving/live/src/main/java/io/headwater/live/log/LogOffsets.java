package io.headwater.live.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks the log how far its topics have come. */
final class LogOffsets implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 5_000;

  private final Admin admin;
  private final List<String> topics;
  private final Map<String, List<TopicPartition>> known = new HashMap<>();

  LogOffsets(Map<String, String> client, List<String> topics) {
    Map<String, Object> properties = new HashMap<>(client);
    properties.put("default.api.timeout.ms", PATIENCE_MILLIS);
    properties.put("request.timeout.ms", PATIENCE_MILLIS);
    properties.put("enable.metrics.push", false);
    this.admin = Admin.create(properties);
    this.topics = List.copyOf(topics);
  }

  /** The sum of the end offsets of each topic; a topic that is not there yet is left out. */
  Map<String, Long> ends() throws InterruptedException, ExecutionException {
    learnPartitions();
    return sums(OffsetSpec.latest());
  }

  /** The sum of the offsets of the first records that are kept. */
  Map<String, Long> starts() throws InterruptedException, ExecutionException {
    learnPartitions();
    return sums(OffsetSpec.earliest());
  }

  private Map<String, Long> sums(OffsetSpec spec) throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    known.values().forEach(all -> all.forEach(partition -> wanted.put(partition, spec)));
    Map<String, Long> sums = new HashMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> offset :
        admin.listOffsets(wanted).all().get().entrySet()) {
      sums.merge(offset.getKey().topic(), offset.getValue().offset(), Long::sum);
    }
    return sums;
  }

  private void learnPartitions() throws InterruptedException {
    List<String> unknown = topics.stream().filter(topic -> !known.containsKey(topic)).toList();
    if (unknown.isEmpty()) {
      return;
    }
    for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
        admin.describeTopics(unknown).topicNameValues().entrySet()) {
      try {
        String name = topic.getKey();
        known.put(
            name,
            topic.getValue().get().partitions().stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList());
      } catch (ExecutionException notYet) {
        // It is asked for again the next time.
        continue;
      }
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
