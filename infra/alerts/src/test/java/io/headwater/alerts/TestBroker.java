package io.headwater.alerts;

import io.headwater.settings.KafkaSettings;
import io.headwater.settings.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real broker in this process, with the user that the watcher is. */
final class TestBroker implements AutoCloseable {
  private static final int PARTITIONS = 2;
  private static final String PASSWORD = "not-a-secret";

  private final String bootstrap;
  private final KafkaRaftServer server;

  private TestBroker(String bootstrap, KafkaRaftServer server) {
    this.bootstrap = bootstrap;
    this.server = server;
  }

  static TestBroker start(Path folder) {
    int client = freePort();
    int inner = freePort();
    int controller = freePort();
    Properties properties = properties(folder, client, inner, controller);
    format(folder, properties);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
    server.startup();
    return new TestBroker("127.0.0.1:" + client, server);
  }

  KafkaSettings settings() {
    return new KafkaSettings(bootstrap, "watcher", new Secret(PASSWORD));
  }

  /** Makes topics of two partitions whose records carry the time of their arrival. */
  void create(String... topics) throws Exception {
    try (Admin admin = Admin.create(Map.<String, Object>copyOf(settings().clientProperties()))) {
      admin
          .createTopics(
              List.of(topics).stream()
                  .map(
                      topic ->
                          new NewTopic(topic, PARTITIONS, (short) 1)
                              .configs(Map.of("message.timestamp.type", "LogAppendTime")))
                  .toList())
          .all()
          .get();
    }
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static Properties properties(Path folder, int client, int inner, int controller) {
    Properties properties = new Properties();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", "1");
    properties.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put("inter.broker.listener.name", "INNER");
    properties.put(
        "listeners",
        "CLIENT://127.0.0.1:%d,INNER://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(client, inner, controller));
    properties.put(
        "listener.security.protocol.map",
        "CLIENT:SASL_PLAINTEXT,INNER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    properties.put(
        "listener.name.client.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    properties.put("log.dirs", folder.resolve("log").toString());
    properties.put("auto.create.topics.enable", "false");
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("transaction.state.log.num.partitions", "1");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("log.cleaner.dedupe.buffer.size", "16777216");
    return properties;
  }

  private static void format(Path folder, Properties properties) {
    Path file = folder.resolve("server.properties");
    try (OutputStream out = Files.newOutputStream(file)) {
      properties.store(out, "");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    int exit =
        StorageTool.execute(
            new String[] {
              "format",
              "--cluster-id",
              Uuid.randomUuid().toString(),
              "--config",
              file.toString(),
              "--feature",
              "transaction.version=1",
              "--add-scram",
              "SCRAM-SHA-512=[name=watcher,password=%s]".formatted(PASSWORD)
            },
            new PrintStream(OutputStream.nullOutputStream()));
    if (exit != 0) {
      throw new IllegalStateException("The storage cannot be formatted: " + exit);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
