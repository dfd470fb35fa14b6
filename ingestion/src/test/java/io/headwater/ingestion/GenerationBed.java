package io.headwater.ingestion;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contracts;
import io.headwater.ingestion.deadletters.TestLog;
import io.headwater.ingestion.deadletters.TestRegistry;
import io.headwater.ingestion.journeys.ShopTopic;
import io.headwater.ingestion.orders.kafka.KafkaOrders;
import io.headwater.settings.KafkaSettings;
import io.headwater.testing.JavaProcess;
import io.headwater.testing.TestBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A broker with the shop's topics, and commands that send events to them. */
final class GenerationBed implements AutoCloseable {
  private final TestRegistry registry = new TestRegistry();
  private final List<String> topics =
      Stream.concat(
              Stream.of(KafkaOrders.TOPIC), Stream.of(ShopTopic.values()).map(ShopTopic::topic))
          .toList();
  private final Path folder;
  private final TestBroker broker;
  private final KafkaConsumer<byte[], byte[]> counter;
  private final List<TopicPartition> partitions = new ArrayList<>();

  GenerationBed(Path folder) throws Exception {
    this.folder = folder;
    this.broker = TestBroker.start(Files.createDirectory(folder.resolve("broker")), "ingestion");
    broker.create(topics.toArray(String[]::new));
    for (int id = 0; id < topics.size(); id++) {
      String topic = topics.get(id);
      registry.register(id + 1, topic, AvroSchemas.of(Contracts.load().named(topic)));
    }
    this.counter =
        new KafkaConsumer<>(
            new HashMap<>(broker.settings().clientProperties()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    for (String topic : topics) {
      counter
          .partitionsFor(topic)
          .forEach(part -> partitions.add(new TopicPartition(topic, part.partition())));
    }
  }

  /** Starts a command, in a process of its own. */
  JavaProcess start(String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--ledger", ledger().toString()));
    KafkaSettings kafka = broker.settings();
    Map<String, String> environment = new HashMap<>(registry.environment());
    environment.put("HEADWATER_KAFKA_BOOTSTRAP", kafka.bootstrapServers());
    environment.put("HEADWATER_KAFKA_USER", kafka.user());
    environment.put("HEADWATER_KAFKA_PASSWORD", kafka.password().reveal());
    environment.put("HEADWATER_STATE_DIR", folder.resolve("state").toString());
    return JavaProcess.start(
        folder.resolve("output"), environment, Ingest.class.getName(), all.toArray(String[]::new));
  }

  /** Where a command says what it sent. */
  Path ledger() {
    return folder.resolve("ledger.json");
  }

  /** What the commands said. */
  String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }

  /** How many records are in the topics. */
  long records() {
    return byTopic().values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<String, Long> byTopic() {
    Map<TopicPartition, Long> begin = counter.beginningOffsets(partitions);
    Map<String, Long> records = new TreeMap<>();
    counter
        .endOffsets(partitions)
        .forEach((part, end) -> records.merge(part.topic(), end - begin.get(part), Long::sum));
    return records;
  }

  /** The records of each topic that has any, each once. */
  Map<String, Set<String>> distinct() {
    Map<String, Set<String>> distinct = new TreeMap<>();
    byTopic()
        .forEach(
            (topic, records) -> {
              if (records > 0) {
                distinct.put(topic, distinct(topic));
              }
            });
    return distinct;
  }

  /** The records of a topic, key and value, each once. */
  Set<String> distinct(String topic) {
    return new TestLog(broker)
        .committed(topic).stream()
            .map(
                record ->
                    new String(record.key(), StandardCharsets.UTF_8)
                        + " "
                        + HexFormat.of().formatHex(record.value()))
            .collect(Collectors.toSet());
  }

  /** Takes every record out of every topic. */
  void empty() throws Exception {
    broker.empty();
  }

  @Override
  public void close() throws Exception {
    counter.close();
    broker.close();
    registry.close();
  }
}
