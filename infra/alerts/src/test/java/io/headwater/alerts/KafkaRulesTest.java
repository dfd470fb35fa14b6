package io.headwater.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.WireDecoder;
import io.headwater.testing.TestBroker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The rules that look at the log, each caused on a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaRulesTest {
  private static final Terms TERMS = new Terms("r", Severity.warning, Duration.ZERO);
  private static final String ANOMALIES = "live.anomalies.v1";
  private static final Schema ANOMALY = AvroSchemas.of(Contracts.load().named(ANOMALIES));

  private TestBroker broker;
  private TestRegistry registry;
  private KafkaLog log;
  private KafkaAnomalies anomalies;
  private Sources sources;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    broker = TestBroker.start(folder, "watcher");
    broker.create("share", "share.dlq", "few", "few.dlq", "lag", ANOMALIES);
    registry = new TestRegistry(ANOMALY);
    log = new KafkaLog(broker.settings());
    anomalies =
        new KafkaAnomalies(
            broker.settings(),
            new WireDecoder(new SchemaRegistry(RegistryAddress.open(registry.address())), ANOMALY));
    sources = new Sources(log, new NoLake(), List::of, anomalies);
  }

  @AfterAll
  void stop() {
    anomalies.close();
    log.close();
    registry.close();
    broker.close();
  }

  @Test
  void tooManyDeadLettersFireAndAreForgottenAfterTheWindow() throws Exception {
    send("share", 80);
    send("share.dlq", 20);
    DeadLetterShare rule = new DeadLetterShare(TERMS, "share", 0.2, Duration.ofMinutes(5), 20);
    Instant now = Instant.now();
    assertThat(rule.look(sources, now)).containsExactly(share("25.0%", 80));
    send("share", 20);
    assertThat(rule.look(sources, Instant.now()))
        .containsExactly(
            Finding.fine("share", "20.0%", "20 dead letters and 100 records arrived in 5m"));
    assertThat(rule.look(sources, now.plusSeconds(600)))
        .containsExactly(
            Finding.fine("share", "0.0%", "0 dead letters and 0 records arrived in 5m"));
  }

  private static Finding share(String value, int records) {
    return Finding.wrong(
        "share", value, "20 dead letters and %d records arrived in 5m".formatted(records));
  }

  @Test
  void aFewDeadLettersDoNotFire() throws Exception {
    send("few", 10);
    send("few.dlq", 9);
    Rule rule = new DeadLetterShare(TERMS, "few", 0.2, Duration.ofMinutes(5), 20);
    assertThat(rule.look(sources, Instant.now())).noneMatch(Finding::isWrong);
  }

  @Test
  void aStreamIsBehindByWhatItsGroupHasNotCommitted() throws Exception {
    Lag rule = new Lag(TERMS, "behind", "lag", 50);
    assertThat(rule.look(sources, Instant.now()))
        .containsExactly(Finding.fine("behind", "", "behind has committed nothing yet"));
    send("lag", 100);
    commit("streaming.behind", 0, 10);
    assertThat(rule.look(sources, Instant.now()))
        .containsExactly(Finding.wrong("behind", "90", "behind is 90 records behind lag"));
    commit("streaming.behind", 0, 50);
    commit("streaming.behind", 1, 40);
    assertThat(rule.look(sources, Instant.now()))
        .containsExactly(Finding.fine("behind", "10", "behind is 10 records behind lag"));
  }

  @Test
  void eachAnomalyIsAnAlertOnceAndForAsLongAsItHolds() throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (String id : List.of("one", "two", "one")) {
        producer.send(new ProducerRecord<>(ANOMALIES, 0, null, anomaly(id))).get();
      }
      producer.send(new ProducerRecord<>(ANOMALIES, 1, null, new byte[] {1, 2})).get();
    }
    Rule rule = new AnomalySeen(TERMS, ANOMALIES, Duration.ofMinutes(15));
    Instant now = Instant.now();
    assertThat(rule.look(sources, now))
        .containsExactly(
            Finding.wrong("one", "0.987", "device-7: far too hot"),
            Finding.wrong("two", "0.987", "device-7: far too hot"));
    assertThat(rule.look(sources, now.plusSeconds(901))).isEmpty();
  }

  @Test
  void aTopicThatIsNotThereIsAnObstacleAndNamed() {
    Rule rule = new DeadLetterShare(TERMS, "nowhere", 0.2, Duration.ofMinutes(5), 20);
    assertThatThrownBy(() -> rule.look(sources, Instant.now()))
        .isInstanceOf(ObstacleException.class)
        .hasMessageContaining("nowhere");
  }

  private void send(String topic, int count) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (int record = 0; record < count; record++) {
        producer.send(new ProducerRecord<>(topic, record % 2, null, new byte[] {0}));
      }
    }
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        new HashMap<>(broker.settings().clientProperties()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private void commit(String group, int partition, long offset) throws Exception {
    try (Admin admin = Admin.create(new HashMap<>(broker.settings().clientProperties()))) {
      admin
          .alterConsumerGroupOffsets(
              group, Map.of(new TopicPartition("lag", partition), new OffsetAndMetadata(offset)))
          .all()
          .get();
    }
  }

  private static byte[] anomaly(String id) throws IOException {
    GenericData.Record value = new GenericData.Record(ANOMALY);
    for (Schema.Field field : ANOMALY.getFields()) {
      value.put(
          field.pos(),
          switch (field.name()) {
            case "anomaly_id" -> id;
            case "device_id" -> "device-7";
            case "reason" -> "far too hot";
            case "score", "threshold" -> 0.987;
            case "started_at", "detected_at" -> 1_000_000L;
            case "value", "expected" -> ByteBuffer.wrap(new byte[] {1});
            default -> "x";
          });
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(ByteBuffer.allocate(5).put((byte) 0).putInt(TestRegistry.ID).array());
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<GenericData.Record>(ANOMALY).write(value, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  /** No rule here asks it. */
  private static final class NoLake implements Lake {
    @Override
    public Optional<Instant> newest(String table, Instant after) {
      throw new IllegalStateException();
    }

    @Override
    public List<Comparison> comparisons() {
      throw new IllegalStateException();
    }

    @Override
    public List<Undeclared> undeclared(Instant after) {
      throw new IllegalStateException();
    }
  }

  /** Where the decoder finds the schema of an anomaly. */
  private static final class TestRegistry implements AutoCloseable {
    static final int ID = 7;
    private final com.sun.net.httpserver.HttpServer server;

    TestRegistry(Schema schema) throws IOException {
      byte[] answer =
          new com.fasterxml.jackson.databind.ObjectMapper()
              .writeValueAsBytes(Map.of("schema", schema.toString()));
      server =
          com.sun.net.httpserver.HttpServer.create(
              new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/schemas/ids/" + ID,
          exchange -> {
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
          });
      server.start();
    }

    URI address() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
