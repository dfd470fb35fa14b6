package io.headwater.local;

import static java.util.Map.entry;

import java.util.Map;

/** What is the same for every broker of ours, whatever its ports and secrets. */
final class KafkaSettings {
  static final Map<String, String> FIXED =
      Map.ofEntries(
          entry("process.roles", "broker,controller"),
          entry("node.id", "1"),
          entry("controller.listener.names", "CONTROLLER"),
          entry("inter.broker.listener.name", "CLIENT"),
          entry(
              "listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"),
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
}
