package io.headwater.e2e;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Says for a stream that does not run how far it has read. */
final class GroupOffsets {
  private GroupOffsets() {}

  /** Sets the offset of both partitions of the order topic. */
  static void set(Broker broker, String group, long offset)
      throws ExecutionException, InterruptedException {
    OffsetAndMetadata reached = new OffsetAndMetadata(offset);
    try (Admin admin = broker.admin()) {
      admin
          .alterConsumerGroupOffsets(
              group,
              Map.of(
                  new TopicPartition("shop.orders.v1", 0),
                  reached,
                  new TopicPartition("shop.orders.v1", 1),
                  reached))
          .all()
          .get();
    }
  }
}
