package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.contracts.Contracts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicTest {
  private final Contract orders = Contracts.load().named("shop.orders.v1");
  private final Contract live = Contracts.load().named("live.sales-per-minute.v1");

  @Test
  void aContractGivesItsTopicAndItsDeadLetters() {
    assertThat(Topic.of(orders))
        .containsExactly(
            new Topic(
                "shop.orders.v1",
                2,
                Map.of(
                    "cleanup.policy", "delete",
                    "retention.ms", "604800000",
                    "min.insync.replicas", "1",
                    "message.timestamp.type", "LogAppendTime"),
                orders),
            new Topic(
                "shop.orders.v1.dlq",
                2,
                Map.of(
                    "cleanup.policy", "delete",
                    "retention.ms", "2592000000",
                    "min.insync.replicas", "1",
                    "message.timestamp.type", "LogAppendTime",
                    "max.message.bytes", "2097152"),
                orders));
  }

  @Test
  void aCompactedTopicHasNoDeadLetters() {
    assertThat(Topic.of(live))
        .containsExactly(
            new Topic(
                "live.sales-per-minute.v1",
                2,
                Map.of(
                    "cleanup.policy", "compact",
                    "retention.ms", "604800000",
                    "min.insync.replicas", "1",
                    "message.timestamp.type", "LogAppendTime"),
                live));
  }

  @Test
  void withoutRetentionARecordIsKeptForEver() {
    Topic topic = Topic.of(Altered.kept(orders, null)).getFirst();
    assertThat(topic.config()).containsEntry("retention.ms", "-1");
    assertThat(topic.shape()).isEqualTo("2 partitions, retention for ever");
  }

  @Test
  void saysItsShapeToAPerson() {
    assertThat(Topic.of(orders).getFirst().shape()).isEqualTo("2 partitions, retention 7 d");
    assertThat(Topic.of(live).getFirst().shape()).isEqualTo("2 partitions, compact, retention 7 d");
    assertThat(Topic.of(Altered.kept(orders, Duration.ofHours(36))).getFirst().shape())
        .isEqualTo("2 partitions, retention PT36H");
  }

  @Test
  void refusesPartitionsThatAreNoNumber() {
    assertThatThrownBy(() -> Topic.of(Altered.with(orders, "partitions", "many")))
        .isInstanceOf(ContractException.class)
        .hasMessage(
            "log/shop.orders.v1.odcs.yaml:1: partitions is 'many': must be a number from 1");
  }
}
