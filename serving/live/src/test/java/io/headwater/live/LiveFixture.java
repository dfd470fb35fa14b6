package io.headwater.live;

import io.headwater.contracts.Contract;
import io.headwater.settings.Environment;
import io.headwater.settings.KafkaSettings;
import io.headwater.testing.TestBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker, a registry and the live dashboard before them, with the rights the contracts give. */
final class LiveFixture implements AutoCloseable {
  static final String TOKEN = "token-of-a-test";
  private static final String SERVING = "serving";

  private final TestBroker broker;
  private final TestRegistry registry;
  private final Map<String, String> settings;
  private final HotValues values;
  private final Producer<byte[], byte[]> producer;
  private LiveProcess process;

  private LiveFixture(TestBroker broker, TestRegistry registry, Map<String, String> settings) {
    this.broker = broker;
    this.registry = registry;
    this.settings = settings;
    this.values = new HotValues(registry);
    Map<String, Object> client = adminClient();
    client.put("linger.ms", 0);
    this.producer =
        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A dashboard before empty topics, with further settings. */
  static LiveFixture start(Path folder, Map<String, String> more) throws Exception {
    TestBroker broker = TestBroker.start(folder, "admin", SERVING);
    TestRegistry registry =
        new TestRegistry(List.of(HotValues.SALES, HotValues.DEVICES, HotValues.ANOMALIES));
    Map<String, String> settings = new HashMap<>(settings(folder, broker, registry));
    settings.putAll(more);
    LiveFixture fixture = new LiveFixture(broker, registry, settings);
    fixture.createTopics();
    fixture.startProcess();
    return fixture;
  }

  private static Map<String, String> settings(Path folder, TestBroker broker, TestRegistry registry)
      throws IOException {
    Path token = Files.writeString(folder.resolve("token"), TOKEN);
    KafkaSettings kafka = broker.settings(SERVING);
    Path password = Files.writeString(folder.resolve("password"), kafka.password().reveal());
    return Map.of(
        "HEADWATER_KAFKA_BOOTSTRAP", kafka.bootstrapServers(),
        "HEADWATER_KAFKA_USER", kafka.user(),
        "HEADWATER_KAFKA_PASSWORD_FILE", password.toString(),
        "HEADWATER_REGISTRY_URL", registry.root().toString(),
        "HEADWATER_REGISTRY_USER", SERVING,
        "HEADWATER_REGISTRY_PASSWORD_FILE", password.toString(),
        "HEADWATER_LIVE_PORT", "0",
        "HEADWATER_LIVE_TOKEN_FILE", token.toString(),
        "HEADWATER_LIVE_PARTS",
            "kafka=tcp://" + kafka.bootstrapServers() + ",trino=tcp://127.0.0.1:1");
  }

  private void createTopics() throws Exception {
    for (Contract topic : HotValues.CONTRACTS.all(Contract.Kind.TOPIC)) {
      broker.create(topic.name());
      boolean reads = topic.grants().stream().anyMatch(grant -> grant.identity().equals(SERVING));
      broker.allow(SERVING, reads ? AclOperation.READ : AclOperation.DESCRIBE, topic.name());
      Optional<String> deadLetters = topic.property("deadLetters");
      if (deadLetters.isPresent()) {
        broker.create(deadLetters.get());
        broker.allow(SERVING, AclOperation.DESCRIBE, deadLetters.get());
      }
    }
  }

  void startProcess() {
    Environment environment = new Environment(settings);
    LiveSettings read = LiveSettings.read(environment);
    environment.validate();
    process = LiveProcess.start(read, HotValues.CONTRACTS, Clock.systemUTC());
  }

  /** Ends the dashboard and starts another before the same topics. */
  void restartProcess() {
    process.close();
    startProcess();
  }

  HotValues values() {
    return values;
  }

  void send(ProducerRecord<byte[], byte[]> record) {
    producer.send(record);
  }

  void flush() {
    producer.flush();
  }

  Map<String, Object> adminClient() {
    Map<String, Object> client = new HashMap<>(broker.settings().clientProperties());
    client.put("enable.metrics.push", false);
    return client;
  }

  LiveClient client() {
    return new LiveClient(process.port(), TOKEN);
  }

  int port() {
    return process.port();
  }

  @Override
  public void close() {
    producer.close();
    process.close();
    broker.close();
    registry.close();
  }
}
