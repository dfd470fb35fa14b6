package io.headwater.provision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  /**
   * A topic as the broker has it.
   *
   * @param config every setting, also those that the broker decides
   * @param own the settings that somebody made for this topic
   */
  record Existing(int partitions, Map<String, String> config, Set<String> own) {}

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
    config(existing.get(), wanted).ifPresent(steps::add);
    return steps;
  }

  private Step create(Topic wanted) {
    return new Step(
        "create topic %s (%s)".formatted(wanted.name(), wanted.shape()),
        List.of(Difference.missing("topic " + wanted.name(), wanted.shape())),
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
                  existing),
          List.of(partitions(wanted, existing)));
    }
    return Optional.of(
        new Step(
            "grow topic %s from %d to %d partitions"
                .formatted(wanted.name(), existing, wanted.partitions()),
            List.of(partitions(wanted, existing)),
            () ->
                admin
                    .createPartitions(
                        Map.of(wanted.name(), NewPartitions.increaseTo(wanted.partitions())))
                    .all()
                    .get()));
  }

  private static Difference partitions(Topic wanted, int existing) {
    return new Difference(
        "topic " + wanted.name() + ", partitions",
        Integer.toString(wanted.partitions()),
        Integer.toString(existing));
  }

  private Optional<Step> config(Existing existing, Topic wanted) {
    List<Setting> differing = Setting.differing(existing, wanted);
    if (differing.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = differing.stream().map(Setting::words).toList();
    return Optional.of(
        new Step(
            "change topic %s (%s)".formatted(wanted.name(), String.join(", ", words)),
            differing.stream().map(setting -> setting.difference(wanted.name())).toList(),
            () -> admin.incrementalAlterConfigs(alterations(wanted, differing)).all().get()));
  }

  private static Map<ConfigResource, Collection<AlterConfigOp>> alterations(
      Topic wanted, List<Setting> settings) {
    return Map.of(
        new ConfigResource(ConfigResource.Type.TOPIC, wanted.name()),
        settings.stream().map(Setting::alteration).toList());
  }

  /**
   * A setting that is not as wanted.
   *
   * @param wanted empty where the broker's own is
   */
  private record Setting(String key, Optional<String> wanted, String existing) {
    static List<Setting> differing(Existing existing, Topic topic) {
      Set<String> keys = new TreeSet<>(topic.config().keySet());
      keys.addAll(existing.own());
      return keys.stream()
          .map(
              key ->
                  new Setting(
                      key,
                      Optional.ofNullable(topic.config().get(key)),
                      String.valueOf(existing.config().get(key))))
          .filter(setting -> !setting.wanted().equals(Optional.of(setting.existing())))
          .toList();
    }

    String words() {
      return wanted
          .map(value -> "%s %s to %s".formatted(key, existing, value))
          .orElseGet(() -> "%s %s to the broker's own".formatted(key, existing));
    }

    Difference difference(String topic) {
      return new Difference("topic " + topic + ", " + key, wanted.orElse("not set"), existing);
    }

    AlterConfigOp alteration() {
      return wanted
          .map(value -> new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET))
          .orElseGet(
              () -> new AlterConfigOp(new ConfigEntry(key, ""), AlterConfigOp.OpType.DELETE));
    }
  }
}
