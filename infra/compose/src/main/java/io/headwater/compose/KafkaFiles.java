package io.headwater.compose;

import io.headwater.platform.Configurations;
import io.headwater.platform.Identity;
import io.headwater.platform.KafkaSettings;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the broker's container reads: its properties, and whom to make at the first start. */
final class KafkaFiles {
  private static final String LOG = "/var/lib/kafka/data";

  private KafkaFiles() {}

  /**
   * Writes them.
   *
   * @param host host:port under which clients outside of the network of the platform find it
   */
  static void write(Secrets secrets, String host) throws IOException {
    new ServiceFiles(Volumes.of(Service.KAFKA))
        .with("server.properties", Configurations.text(server(secrets, host)))
        .with("format.arguments", String.join("\n", format(secrets)))
        .with("cluster-id", secrets.read(Prepare.KAFKA_CLUSTER))
        .with("probe.properties", Configurations.text(probe(secrets)));
  }

  private static Map<String, String> server(Secrets secrets, String host) {
    Map<String, String> server = KafkaSettings.server(secrets, List.of("CLIENT", "HOST"));
    server.put("log.dirs", LOG);
    server.put("listeners", "CLIENT://:19092,HOST://:9092,CONTROLLER://localhost:9093");
    server.put("advertised.listeners", "CLIENT://kafka:19092,HOST://" + host);
    server.put("controller.quorum.voters", "1@localhost:9093");
    return server;
  }

  /** The storage tool reads one argument a line; on its command line passwords would be public. */
  private static List<String> format(Secrets secrets) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("format", "--ignore-formatted"));
    arguments.addAll(List.of("--cluster-id", secrets.read(Prepare.KAFKA_CLUSTER)));
    arguments.addAll(List.of("--config", "/mnt/shared/config/server.properties"));
    arguments.addAll(List.of("--feature", KafkaSettings.TRANSACTIONS));
    for (Identity identity : Secrets.holders(Secrets.KAFKA)) {
      arguments.addAll(List.of("--add-scram", KafkaSettings.scram(secrets, identity)));
    }
    return arguments;
  }

  private static Map<String, String> probe(Secrets secrets) {
    String password = secrets.read(Identity.BROKER, Secrets.KAFKA);
    return KafkaSettings.client(Identity.BROKER.id(), password);
  }
}
