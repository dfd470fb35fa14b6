package io.headwater.platform;

import static java.util.Locale.ROOT;
import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is the same for every broker of ours, wherever it listens. */
public final class KafkaSettings {
  /** Restores of exactly-once sinks are silent with this version of transactions only. */
  public static final String TRANSACTIONS = "transaction.version=1";

  private static final Map<String, String> FIXED =
      Map.ofEntries(
          entry("super.users", "User:broker;User:provisioner"),
          entry("process.roles", "broker,controller"),
          entry("node.id", "1"),
          entry("controller.listener.names", "CONTROLLER"),
          entry("inter.broker.listener.name", "CLIENT"),
          entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
          entry("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512"),
          entry("listener.name.controller.sasl.enabled.mechanisms", "PLAIN"),
          entry("sasl.mechanism.controller.protocol", "PLAIN"),
          entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
          entry("allow.everyone.if.no.acl.found", "false"),
          entry("auto.create.topics.enable", "false"),
          entry("num.partitions", "2"),
          entry("offsets.topic.num.partitions", "4"),
          entry("offsets.topic.replication.factor", "1"),
          entry("transaction.state.log.num.partitions", "4"),
          entry("transaction.state.log.replication.factor", "1"),
          entry("transaction.state.log.min.isr", "1"),
          entry("share.coordinator.state.topic.num.partitions", "1"),
          entry("share.coordinator.state.topic.replication.factor", "1"),
          entry("share.coordinator.state.topic.min.isr", "1"),
          // An exactly-once sink may be away for as long as this without losing its transaction.
          entry("transaction.max.timeout.ms", "900000"),
          entry("group.initial.rebalance.delay.ms", "0"),
          // The default takes a third of the heap.
          entry("log.cleaner.dedupe.buffer.size", "16777216"));

  private KafkaSettings() {}

  /**
   * Server properties with the broker's own logins.
   *
   * @param listeners names of the listeners that clients use; the first is CLIENT
   */
  public static Map<String, String> server(Secrets secrets, List<String> listeners) {
    Map<String, String> properties = new HashMap<>(FIXED);
    properties.put(
        "listener.security.protocol.map",
        listeners.stream().map(name -> name + ":SASL_PLAINTEXT,").collect(Collectors.joining())
            + "CONTROLLER:SASL_PLAINTEXT");
    String broker = secrets.read(Identity.BROKER, Secrets.KAFKA);
    for (String listener : listeners) {
      properties.put(
          "listener.name.%s.scram-sha-512.sasl.jaas.config".formatted(listener.toLowerCase(ROOT)),
          login(Identity.BROKER.id(), broker));
    }
    String inner = secrets.read(Secrets.CONTROLLER);
    properties.put(
        "listener.name.controller.plain.sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"broker\" password=\"%s\" user_broker=\"%s\";"
            .formatted(inner, inner));
    return properties;
  }

  /** The properties a client logs in with. */
  public static Map<String, String> client(String user, String password) {
    return Map.of(
        "security.protocol", "SASL_PLAINTEXT",
        "sasl.mechanism", "SCRAM-SHA-512",
        "sasl.jaas.config", login(user, password));
  }

  /** A user as the storage tool takes it. */
  public static String scram(Secrets secrets, Identity identity) {
    return "SCRAM-SHA-512=[name=%s,password=%s]"
        .formatted(identity.id(), secrets.read(identity, Secrets.KAFKA));
  }

  private static String login(String user, String password) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(user, password);
  }
}
