package io.headwater.testing;

import static java.util.Map.entry;

import io.headwater.settings.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The folder of a broker: its properties, and its storage with the users it knows. */
final class BrokerFolder {
  private final Path folder;
  private final String administrator;
  private final String client = freeAddress();
  private final String inner = freeAddress();
  private final String controller = freeAddress();

  BrokerFolder(Path folder, String administrator) {
    this.folder = folder;
    this.administrator = administrator;
  }

  /** Where clients connect. */
  String bootstrap() {
    return client;
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.putAll(listeners());
    properties.putAll(
        Map.ofEntries(
            entry("process.roles", "broker,controller"),
            entry("node.id", "1"),
            entry("log.dirs", folder.resolve("log").toString()),
            entry(
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
            // Whoever comes by the inner listeners has no name.
            entry("super.users", "User:" + administrator + ";User:ANONYMOUS"),
            entry("auto.create.topics.enable", "false"),
            entry("default.replication.factor", "1"),
            entry("offsets.topic.replication.factor", "1"),
            entry("offsets.topic.num.partitions", "1"),
            entry("transaction.state.log.replication.factor", "1"),
            entry("transaction.state.log.num.partitions", "1"),
            entry("transaction.state.log.min.isr", "1"),
            entry("log.cleaner.dedupe.buffer.size", "4194304")));
    return properties;
  }

  private Map<String, String> listeners() {
    return Map.of(
        "listeners",
        "CLIENT://%s,INNER://%s,CONTROLLER://%s".formatted(client, inner, controller),
        "listener.security.protocol.map",
        "CLIENT:SASL_PLAINTEXT,INNER:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "controller.quorum.voters",
        "1@" + controller,
        "controller.listener.names",
        "CONTROLLER",
        "inter.broker.listener.name",
        "INNER",
        "sasl.enabled.mechanisms",
        "SCRAM-SHA-512",
        "listener.name.client.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
  }

  /** Makes the storage, with users who all have one password. */
  void format(List<String> users, Secret password) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "format",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                file().toString(),
                "--feature",
                "transaction.version=1"));
    for (String user : users) {
      arguments.add("--add-scram");
      arguments.add("SCRAM-SHA-512=[name=%s,password=%s]".formatted(user, password.reveal()));
    }
    // What it prints holds salts and keys.
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    int exit = StorageTool.execute(arguments.toArray(String[]::new), nowhere);
    if (exit != 0) {
      throw new IllegalStateException("The storage cannot be formatted: " + exit);
    }
  }

  private Path file() {
    Path file = folder.resolve("server.properties");
    try (OutputStream out = Files.newOutputStream(file)) {
      properties().store(out, "");
      return file;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String freeAddress() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "127.0.0.1:" + socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
