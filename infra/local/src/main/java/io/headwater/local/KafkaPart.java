package io.headwater.local;

import io.headwater.platform.Configurations;
import io.headwater.platform.Identity;
import io.headwater.platform.KafkaSettings;
import io.headwater.platform.PlatformException;
import io.headwater.platform.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * The broker: one node that is broker and controller, SCRAM for clients, nothing without an ACL.
 */
final class KafkaPart implements Part {
  private final Site site;

  KafkaPart(Site site) {
    this.site = site;
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.KAFKA, Port.KAFKA_CONTROLLER);
  }

  @Override
  public int megabytes() {
    return 560;
  }

  @Override
  public Launch prepare() throws IOException, PlatformException, InterruptedException {
    Path log = site.home().data().resolve(name());
    if (!Files.exists(log)) {
      format(log);
    }
    Path configuration = configure("server.properties", log);
    return java("-Xmx384m", "-Xms256m")
        .options(JvmOptions.PATIENT)
        .main("kafka.Kafka", configuration.toString());
  }

  @Override
  public void probe() throws Exception {
    Loopback.connect(site.ports().number(Port.KAFKA));
    new KafkaProbe(site).run();
  }

  /** Formats beside the place and moves there, so that a killed start leaves nothing half done. */
  private void format(Path log) throws IOException, PlatformException, InterruptedException {
    Path draft = log.resolveSibling(name() + ".draft");
    PrivateFiles.deleteFolder(draft);
    PrivateFiles.createFolder(draft);
    Path configuration = configure("format.properties", draft);
    Path arguments = site.home().run(name()).resolve("format.arguments");
    // The tool reads one argument a line; on its command line the passwords would be public.
    PrivateFiles.write(arguments, String.join("\n", formatArguments(configuration)));
    Launch launch = java("-Xmx128m").main("kafka.tools.StorageTool", "@" + arguments);
    Path problems = site.home().log(name() + "-format");
    // What it prints holds the keys of the users.
    OneShot.run("kafka's storage", launch, OneShot.Output.ERRORS_ONLY, problems);
    Files.delete(arguments);
    Files.move(draft, log, StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> formatArguments(Path configuration) {
    return List.of(
        "format",
        "--cluster-id",
        org.apache.kafka.common.Uuid.randomUuid().toString(),
        "--config",
        configuration.toString(),
        "--feature",
        KafkaSettings.TRANSACTIONS,
        "--add-scram",
        KafkaSettings.scram(site.secrets(), Identity.BROKER),
        "--add-scram",
        KafkaSettings.scram(site.secrets(), Identity.PROVISIONER));
  }

  private JavaLaunch java(String... memory) throws IOException, PlatformException {
    return JavaLaunch.of(site, name())
        .options(memory)
        .options(JvmOptions.QUICK)
        .options(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS")
        .classPath(site.repository().classPath(name()));
  }

  private Path configure(String file, Path log) throws IOException {
    Map<String, String> properties = KafkaSettings.server(site.secrets(), List.of("CLIENT"));
    properties.put("log.dirs", log.toString());
    String client = "CLIENT://" + site.ports().address(Port.KAFKA);
    String controller = "CONTROLLER://" + site.ports().address(Port.KAFKA_CONTROLLER);
    properties.put("listeners", client + "," + controller);
    properties.put("advertised.listeners", client + "," + controller);
    properties.put("controller.quorum.voters", "1@" + site.ports().address(Port.KAFKA_CONTROLLER));
    return Configurations.write(site.home().run(name()).resolve(file), properties);
  }
}
