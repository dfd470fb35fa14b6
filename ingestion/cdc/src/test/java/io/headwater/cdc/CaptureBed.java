package io.headwater.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.capture.CapturedTable;
import io.headwater.contracts.wire.Decoded;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.WireDecoder;
import io.headwater.settings.KafkaSettings;
import io.headwater.testing.TestBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A broker and a database that let the capture do what it needs and no more, a registry, and what
 * the capture has written.
 */
final class CaptureBed implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Contracts contracts = Contracts.load();
  private final Path folder;
  private final TestRegistry registry = new TestRegistry();
  private final TestBroker broker;
  private final TestDatabase database;

  CaptureBed(Path folder) throws Exception {
    this.folder = folder;
    this.broker =
        TestBroker.start(Files.createDirectory(folder.resolve("broker")), "administrator", "cdc");
    int id = 1;
    for (String topic : topics()) {
      registry.register(id++, topic, AvroSchemas.of(contracts.named(topic)));
      broker.create(1, topic);
      broker.allow("cdc", AclOperation.WRITE, topic);
    }
    broker.allow("cdc", AclOperation.READ, OffsetTopic.NAME);
    this.database = new TestDatabase(folder.resolve("database"));
  }

  /** As on the first day. */
  void reset() throws Exception {
    database.reset();
    broker.empty();
  }

  TestDatabase database() {
    return database;
  }

  TestBroker broker() {
    return broker;
  }

  CaptureSettings settings() {
    return new CaptureSettings(
        database.settings("cdc"),
        broker.settings("cdc"),
        registry.settings(),
        Duration.ofSeconds(1),
        Optional.empty(),
        "./headwater");
  }

  /** A capture in this process. */
  TestCapture capture() {
    return TestCapture.start(settings(), contracts);
  }

  /** A capture in a process of its own, that can be killed. */
  CaptureProcess process() throws Exception {
    return CaptureProcess.start(settings(), folder);
  }

  /** Every event of a table, as they stand in its topic. */
  List<GenericRecord> events(String table) throws Exception {
    Contract contract = contracts.named("cdc." + table);
    WireDecoder decoder =
        new WireDecoder(
            new SchemaRegistry(new RegistryAddress(registry.settings().url(), "cdc", "")),
            AvroSchemas.of(contract));
    List<GenericRecord> events = new ArrayList<>();
    for (byte[] value : values(contract.name())) {
      events.add(((Decoded.Event) decoder.decode(value)).value());
    }
    return events;
  }

  void assertEndsWith(String reason) throws Exception {
    try (TestCapture capture = capture()) {
      assertThat(capture.end())
          .failsWithin(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .withThrowableOfType(ExecutionException.class)
          .havingCause()
          .isInstanceOf(LostSlotException.class)
          .withMessageStartingWith(reason);
    }
  }

  List<Object> ops(String table) throws Exception {
    return events(table).stream().map(event -> event.get("op")).toList();
  }

  void awaitEvents(String table, int count) {
    await().atMost(PATIENCE).until(() -> events(table).size() >= count);
  }

  void awaitState(String table) {
    Rows rows = new Rows(table);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(rows.of(events(table))).isEqualTo(rows.in(database)));
  }

  /** An offset is in the log, and the server knows it. */
  void awaitStored() throws Exception {
    String now = database.text("select pg_current_wal_lsn()");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                "t"
                    .equals(
                        database.text(
                            "select confirmed_flush_lsn > '%s' from pg_replication_slots"
                                .formatted(now))));
  }

  void awaitReleased() {
    await()
        .atMost(PATIENCE)
        .until(() -> "f".equals(database.text("select active from pg_replication_slots")));
  }

  private List<byte[]> values(String topic) {
    TopicPartition partition = new TopicPartition(topic, 0);
    KafkaSettings kafka = broker.settings();
    Map<String, Object> client = new HashMap<>(kafka.clientProperties());
    List<byte[]> values = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(5))) {
          values.add(record.value());
        }
      }
    }
    return values;
  }

  private List<String> topics() {
    return Stream.concat(
            CapturedTable.of(contracts).stream().map(table -> table.contract().name()),
            Stream.of(OffsetTopic.NAME))
        .toList();
  }

  @Override
  public void close() throws Exception {
    database.close();
    broker.close();
    registry.close();
  }
}
