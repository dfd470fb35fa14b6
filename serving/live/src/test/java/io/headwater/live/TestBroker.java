package io.headwater.live;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.Time;

/** A broker that asks for passwords and grants nothing without an ACL, as ours do. */
final class TestBroker implements AutoCloseable {
  static final String ADMIN = "admin";
  static final String SERVING = "serving";
  private static final String PASSWORD = "of-a-test";

  private final KafkaRaftServer server;
  private final String address;

  private TestBroker(KafkaRaftServer server, String address) {
    this.server = server;
    this.address = address;
  }

  static TestBroker start(Path folder) throws IOException {
    String address = "127.0.0.1:" + freePort();
    Map<String, String> properties = properties(folder, address, "127.0.0.1:" + freePort());
    Path file = folder.resolve("server.properties");
    Files.write(
        file,
        properties.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
    format(file);
    Properties all = new Properties();
    all.putAll(properties);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(all), Time.SYSTEM);
    server.startup();
    return new TestBroker(server, address);
  }

  private static void format(Path file) {
    String user = "SCRAM-SHA-512=[name=%s,password=" + PASSWORD + "]";
    String[] arguments = {
      "format",
      "--cluster-id",
      Uuid.randomUuid().toString(),
      "--config",
      file.toString(),
      "--add-scram",
      user.formatted(ADMIN),
      "--add-scram",
      user.formatted(SERVING)
    };
    int exit = StorageTool.execute(arguments, new PrintStream(OutputStream.nullOutputStream()));
    if (exit != 0) {
      throw new IllegalStateException("The storage of the broker cannot be formatted");
    }
  }

  private static Map<String, String> properties(Path folder, String client, String controller) {
    return Map.ofEntries(
        entry("process.roles", "broker,controller"),
        entry("node.id", "1"),
        entry("log.dirs", folder.resolve("log").toString()),
        entry("listeners", "CLIENT://" + client + ",CONTROLLER://" + controller),
        entry("advertised.listeners", "CLIENT://" + client),
        entry("controller.quorum.voters", "1@" + controller),
        entry("controller.listener.names", "CONTROLLER"),
        entry("inter.broker.listener.name", "CLIENT"),
        entry("listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT"),
        entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
        entry("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512"),
        entry("listener.name.client.scram-sha-512.sasl.jaas.config", login(ADMIN)),
        entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
        entry("super.users", "User:" + ADMIN + ";User:ANONYMOUS"),
        entry("auto.create.topics.enable", "false"),
        entry("offsets.topic.replication.factor", "1"),
        entry("offsets.topic.num.partitions", "1"),
        entry("transaction.state.log.replication.factor", "1"),
        entry("transaction.state.log.num.partitions", "1"),
        entry("transaction.state.log.min.isr", "1"),
        entry("log.cleaner.dedupe.buffer.size", "4194304"));
  }

  /** What a client logs in with. */
  Map<String, Object> client(String user) {
    return new HashMap<>(
        Map.of(
            "bootstrap.servers",
            address,
            "security.protocol",
            "SASL_PLAINTEXT",
            "sasl.mechanism",
            "SCRAM-SHA-512",
            "sasl.jaas.config",
            login(user),
            "enable.metrics.push",
            false));
  }

  private static String login(String user) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(user, PASSWORD);
  }

  String address() {
    return address;
  }

  static String password() {
    return PASSWORD;
  }

  void createTopic(String name, int partitions) throws Exception {
    try (Admin admin = Admin.create(client(ADMIN))) {
      NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.of((short) 1));
      admin.createTopics(List.of(topic)).all().get();
    }
  }

  void allowServing(AclOperation operation, String topic) throws Exception {
    try (Admin admin = Admin.create(client(ADMIN))) {
      AclBinding binding =
          new AclBinding(
              new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
              new AccessControlEntry("User:" + SERVING, "*", operation, AclPermissionType.ALLOW));
      admin.createAcls(List.of(binding)).all().get();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
