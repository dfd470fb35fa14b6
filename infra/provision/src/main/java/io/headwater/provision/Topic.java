package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic as its contract wants it.
 *
 * @param partitions at least this many
 * @param config the settings the contract decides; others keep the broker's defaults
 * @param contract the contract that asks for it
 */
record Topic(String name, int partitions, Map<String, String> config, Contract contract) {
  /** Copies of a record; the local broker is alone. */
  static final short REPLICATION = 1;

  private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(30);

  Topic {
    config = Map.copyOf(config);
  }

  /** The topic of a contract, and its dead letters where it has some. */
  static List<Topic> of(Contract contract) {
    int partitions = partitions(contract);
    String policy = contract.property("cleanupPolicy").orElse(TopicConfig.CLEANUP_POLICY_DELETE);
    List<Topic> topics = new ArrayList<>();
    topics.add(
        new Topic(contract.name(), partitions, config(policy, contract.retention()), contract));
    deadLetters(contract)
        .map(name -> new Topic(name, partitions, deadLetterConfig(), contract))
        .ifPresent(topics::add);
    return List.copyOf(topics);
  }

  /** The topic for records of a contract's topic that cannot be used. */
  static Optional<String> deadLetters(Contract contract) {
    return contract.property("deadLetters");
  }

  NewTopic creation() {
    return new NewTopic(name, partitions, REPLICATION).configs(config);
  }

  /** For a person: {@code 2 partitions, retention 7 d}. */
  String shape() {
    String policy = config.get(TopicConfig.CLEANUP_POLICY_CONFIG);
    String compacted = policy.equals(TopicConfig.CLEANUP_POLICY_DELETE) ? "" : policy + ", ";
    return "%d partition%s, %sretention %s"
        .formatted(partitions, partitions == 1 ? "" : "s", compacted, retention());
  }

  private String retention() {
    Duration kept = Duration.ofMillis(Long.parseLong(config.get(TopicConfig.RETENTION_MS_CONFIG)));
    if (kept.isNegative()) {
      return "for ever";
    }
    return kept.equals(Duration.ofDays(kept.toDays())) ? kept.toDays() + " d" : kept.toString();
  }

  private static int partitions(Contract contract) {
    String partitions = contract.require("partitions");
    if (!partitions.matches("[1-9][0-9]{0,5}")) {
      throw new ContractException(
          contract.location(), "partitions is '" + partitions + "': must be a number from 1");
    }
    return Integer.parseInt(partitions);
  }

  /** A dead letter is its record and the reason in headers, so it may be larger than the record. */
  private static Map<String, String> deadLetterConfig() {
    Map<String, String> config =
        new TreeMap<>(config(TopicConfig.CLEANUP_POLICY_DELETE, Optional.of(DEAD_LETTERS_KEPT)));
    config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(2 << 20));
    return config;
  }

  private static Map<String, String> config(String policy, Optional<Duration> retention) {
    return new TreeMap<>(
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            policy,
            TopicConfig.RETENTION_MS_CONFIG,
            retention.map(Duration::toMillis).orElse(-1L).toString(),
            TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
            Integer.toString(Math.max(1, REPLICATION - 1)),
            // A record arrives when the broker takes it, whatever its producer's clock says: the
            // contracts' rules compare with that.
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
            "LogAppendTime"));
  }
}
