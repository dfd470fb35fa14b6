package io.headwater.provision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;

/** What a topic lacks to be what its contract wants. */
final class TopicChanges {
  private final Admin admin;

  TopicChanges(Admin admin) {
    this.admin = admin;
  }

  /** A topic as the broker has it. */
  record Existing(int partitions, Map<String, String> config) {}

  /**
   * The steps from what there is to what is wanted.
   *
   * @throws ProvisionException when the topic would have to lose partitions
   */
  List<Step> between(Optional<Existing> existing, Topic wanted) throws ProvisionException {
    if (existing.isEmpty()) {
      return List.of(create(wanted));
    }
    List<Step> steps = new ArrayList<>();
    partitions(existing.get().partitions(), wanted).ifPresent(steps::add);
    config(existing.get().config(), wanted).ifPresent(steps::add);
    return steps;
  }

  private Step create(Topic wanted) {
    return new Step(
        "create topic %s (%s)".formatted(wanted.name(), wanted.shape()),
        () -> admin.createTopics(List.of(wanted.creation())).all().get());
  }

  private Optional<Step> partitions(int existing, Topic wanted) throws ProvisionException {
    if (existing == wanted.partitions()) {
      return Optional.empty();
    }
    if (existing > wanted.partitions()) {
      throw new ProvisionException(
          "%s: topic %s has %d partitions and the contract wants %d. Kafka cannot take partitions away: set partitions to %d, or start a new major version of the topic."
              .formatted(
                  wanted.contract().location(),
                  wanted.name(),
                  existing,
                  wanted.partitions(),
                  existing));
    }
    return Optional.of(
        new Step(
            "grow topic %s from %d to %d partitions"
                .formatted(wanted.name(), existing, wanted.partitions()),
            () ->
                admin
                    .createPartitions(
                        Map.of(wanted.name(), NewPartitions.increaseTo(wanted.partitions())))
                    .all()
                    .get()));
  }

  private Optional<Step> config(Map<String, String> existing, Topic wanted) {
    List<String> differing =
        wanted.config().keySet().stream()
            .filter(key -> !wanted.config().get(key).equals(existing.get(key)))
            .sorted()
            .toList();
    if (differing.isEmpty()) {
      return Optional.empty();
    }
    List<String> words =
        differing.stream()
            .map(key -> "%s %s to %s".formatted(key, existing.get(key), wanted.config().get(key)))
            .toList();
    return Optional.of(
        new Step(
            "change topic %s (%s)".formatted(wanted.name(), String.join(", ", words)),
            () -> admin.incrementalAlterConfigs(alterations(wanted, differing)).all().get()));
  }

  private static Map<ConfigResource, Collection<AlterConfigOp>> alterations(
      Topic wanted, List<String> keys) {
    List<AlterConfigOp> operations =
        keys.stream()
            .map(key -> new ConfigEntry(key, wanted.config().get(key)))
            .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
            .toList();
    return Map.of(new ConfigResource(ConfigResource.Type.TOPIC, wanted.name()), operations);
  }
}
