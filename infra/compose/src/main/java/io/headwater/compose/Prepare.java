package io.headwater.compose;

import io.headwater.platform.Identity;
import io.headwater.platform.PlatformException;
import io.headwater.platform.PrivateFiles;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What has to be there before the first container of an engine starts: secrets, made once, and for
 * each service a volume with its configuration and no more secrets than it needs. Safe to repeat.
 */
public final class Prepare {
  /** Where Superset's container looks for its dashboard. */
  public static final Path SUPERSET_ASSETS = Volumes.of("superset").resolve("assets");

  /** No secret, but made like one: it has to stay what it was. */
  static final String KAFKA_CLUSTER = "kafka-cluster-id";

  /** Who makes the bucket, users and policies of the object store, and does nothing else. */
  static final String OBJECT_STORE_ROOT_USER = "root";

  static final String OBJECT_STORE_ROOT = "object-store-root";
  private static final String SUPERSET_DATABASE = "superset-database";
  private static final String SUPERSET_ADMIN = "superset-admin";
  private static final String SUPERSET_KEY = "superset-secret-key";

  private final Path home;
  private final Map<String, String> environment;
  private final Secrets secrets = new Secrets(Volumes.SECRETS);

  private Prepare(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  /**
   * Writes everything.
   *
   * @param home folder of the state of jobs and streams; its {@code access} holds what the
   *     contracts grant
   * @param environment HEADWATER_PUBLIC_KAFKA says where clients outside of docker find the broker
   * @param flinkLibraries folder with the jars that Flink's containers need beside their own
   * @throws PlatformException when the machine or its volumes cannot carry the platform
   */
  public static void run(Path home, Map<String, String> environment, Path flinkLibraries)
      throws IOException, PlatformException, InterruptedException {
    Machine.check(environment);
    Layout.check(home);
    for (String folder : List.of("state", "logs")) {
      PrivateFiles.createFolder(home.resolve(folder));
    }
    new Prepare(home, environment).write(flinkLibraries);
  }

  private void write(Path flinkLibraries)
      throws IOException, PlatformException, InterruptedException {
    secrets.make(KAFKA_CLUSTER, OBJECT_STORE_ROOT, SUPERSET_DATABASE, SUPERSET_ADMIN, SUPERSET_KEY);
    KafkaFiles.write(secrets, environment.getOrDefault("HEADWATER_PUBLIC_KAFKA", "localhost:9092"));
    RegistryFiles.write(secrets);
    CatalogFiles.write(secrets);
    new TrinoFiles(secrets).write(home.resolve("access"));
    FlinkFiles.write(flinkLibraries, home);
    ObjectStoreFiles.write(secrets);
    LiveFiles.write(secrets, home);
    CdcFiles.write(secrets, home);
    new ServiceFiles(Volumes.of(Service.POSTGRES))
        .with("postgres", secrets.read(Identity.POSTGRES, Secrets.DATABASE))
        .with("catalog", secrets.read(Identity.CATALOG, Secrets.DATABASE))
        .with("provisioner", secrets.read(Identity.PROVISIONER, Secrets.DATABASE))
        .with("shop", secrets.read(Identity.SHOP, Secrets.DATABASE))
        .with("cdc", secrets.read(Identity.CDC, Secrets.DATABASE))
        .with("registry", secrets.read(Secrets.REGISTRY_DATABASE))
        .with("superset", secrets.read(SUPERSET_DATABASE));
    new ServiceFiles(Volumes.of("superset"))
        .with(SUPERSET_DATABASE, secrets.read(SUPERSET_DATABASE))
        .with(SUPERSET_ADMIN, secrets.read(SUPERSET_ADMIN))
        .with(SUPERSET_KEY, secrets.read(SUPERSET_KEY))
        .with("analyst-trino", secrets.read(Identity.ANALYST, Secrets.TRINO_USER))
        .with(
            "trino-certificate.pem",
            Files.readString(home.resolve("access/trino-certificate.pem")));
  }
}
