package io.headwater.blueprint.measure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a topic is. The broker stamps records as they arrive, so an instant is a place in a
 * partition.
 */
final class TopicOffsets {
  private static final ListOffsetsOptions COMMITTED =
      new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

  private final Admin admin;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, ListOffsetsResultInfo> first;
  private final Map<TopicPartition, ListOffsetsResultInfo> ends;
  private final Map<TopicPartition, ListOffsetsResultInfo> last;

  private TopicOffsets(Admin admin, List<TopicPartition> partitions)
      throws InterruptedException, ExecutionException {
    this.admin = admin;
    this.partitions = partitions;
    this.first = asked(OffsetSpec.earliest());
    this.ends = asked(OffsetSpec.latest());
    this.last = asked(OffsetSpec.maxTimestamp());
  }

  static TopicOffsets read(Admin admin, TopicDescription topic)
      throws InterruptedException, ExecutionException {
    return new TopicOffsets(
        admin,
        topic.partitions().stream()
            .map(partition -> new TopicPartition(topic.name(), partition.partition()))
            .toList());
  }

  /** Between the first offset and the end, in all partitions. */
  long records() {
    return partitions.stream()
        .mapToLong(partition -> ends.get(partition).offset() - first.get(partition).offset())
        .sum();
  }

  /** Arrived at an instant or after it. */
  long since(Instant from) throws InterruptedException, ExecutionException {
    Map<TopicPartition, ListOffsetsResultInfo> places =
        asked(OffsetSpec.forTimestamp(from.toEpochMilli()));
    return partitions.stream()
        .filter(partition -> places.get(partition).offset() >= 0)
        .mapToLong(partition -> ends.get(partition).offset() - places.get(partition).offset())
        .map(arrived -> Math.max(0, arrived))
        .sum();
  }

  /** When the newest record arrived; empty when there is none. */
  Optional<Instant> newest() {
    return last.values().stream()
        .map(ListOffsetsResultInfo::timestamp)
        .filter(stamp -> stamp >= 0)
        .max(Long::compare)
        .map(Instant::ofEpochMilli);
  }

  private Map<TopicPartition, ListOffsetsResultInfo> asked(OffsetSpec which)
      throws InterruptedException, ExecutionException {
    return admin
        .listOffsets(
            partitions.stream().collect(Collectors.toMap(each -> each, each -> which)), COMMITTED)
        .all()
        .get();
  }
}
