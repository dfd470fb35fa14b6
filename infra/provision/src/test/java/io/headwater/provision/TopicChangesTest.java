package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contracts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicChangesTest {
  private static final Map<String, String> CONFIG =
      Map.of(
          "cleanup.policy", "delete",
          "retention.ms", "604800000",
          "min.insync.replicas", "1",
          "message.timestamp.type", "LogAppendTime",
          "segment.bytes", "1073741824");

  private final Topic wanted = Topic.of(Contracts.load().named("shop.orders.v1")).getFirst();
  // Planning asks nothing of it.
  private final Admin nowhere = Admin.create(Map.of("bootstrap.servers", "localhost:1"));

  @AfterEach
  void close() {
    nowhere.close(Duration.ZERO);
  }

  @Test
  void createsWhatIsMissing() throws ProvisionException {
    assertThat(words(Optional.empty()))
        .containsExactly("create topic shop.orders.v1 (2 partitions, retention 7 d)");
  }

  @Test
  void leavesATopicAloneThatIsAsWanted() throws ProvisionException {
    assertThat(words(existing(2, CONFIG))).isEmpty();
  }

  @Test
  void growsAndChangesWhatDiffers() throws ProvisionException {
    Map<String, String> other =
        Map.of(
            "cleanup.policy", "compact",
            "retention.ms", "604800000",
            "min.insync.replicas", "1",
            "message.timestamp.type", "LogAppendTime");
    assertThat(words(existing(1, other)))
        .containsExactly(
            "grow topic shop.orders.v1 from 1 to 2 partitions",
            "change topic shop.orders.v1 (cleanup.policy compact to delete)");
  }

  @Test
  void takesBackASettingThatNoContractMakes() throws ProvisionException {
    TopicChanges.Existing existing =
        new TopicChanges.Existing(2, CONFIG, Set.of("retention.ms", "segment.bytes"));
    List<Step> steps = new TopicChanges(nowhere).between(Optional.of(existing), wanted);
    assertThat(steps)
        .extracting(Step::describe)
        .containsExactly(
            "change topic shop.orders.v1 (segment.bytes 1073741824 to the broker's own)");
    assertThat(steps.getFirst().differences())
        .containsExactly(
            new Difference("topic shop.orders.v1, segment.bytes", "not set", "1073741824"));
  }

  @Test
  void refusesToTakePartitionsAway() {
    assertThatThrownBy(() -> words(existing(3, CONFIG)))
        .isInstanceOf(ProvisionException.class)
        .hasMessage(
            "log/shop.orders.v1.odcs.yaml:1: topic shop.orders.v1 has 3 partitions and the contract"
                + " wants 2. Kafka cannot take partitions away: set partitions to 3, or start a new"
                + " major version of the topic.");
  }

  private List<String> words(Optional<TopicChanges.Existing> existing) throws ProvisionException {
    return new TopicChanges(nowhere)
        .between(existing, wanted).stream().map(Step::describe).toList();
  }

  private static Optional<TopicChanges.Existing> existing(
      int partitions, Map<String, String> config) {
    return Optional.of(new TopicChanges.Existing(partitions, config, Set.of()));
  }
}
