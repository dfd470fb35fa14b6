package io.headwater.provision;

import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import io.headwater.settings.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * MinIO and Apache Polaris on its Postgres, as the compose platform has them, with nothing made.
 */
final class Containers implements AutoCloseable {
  private static final String ROOT = "root";
  private static final Duration START = Duration.ofMinutes(2);

  private final Secrets secrets;
  private final Network network = Network.newNetwork();
  private final GenericContainer<?> store;
  private final GenericContainer<?> postgres;
  private final GenericContainer<?> catalog;

  private Containers(Secrets secrets) {
    this.secrets = secrets;
    this.store = store();
    this.postgres = postgres();
    this.catalog = catalog();
  }

  static Containers start(Path secretsFolder) throws IOException {
    Secrets secrets = new Secrets(secretsFolder);
    secrets.make(ROOT);
    Containers containers = new Containers(secrets);
    try {
      containers.start();
      return containers;
    } catch (RuntimeException e) {
      containers.close();
      throw e;
    }
  }

  Secrets secrets() {
    return secrets;
  }

  Access access(Contracts contracts) {
    return Access.connect(contracts, settings(), secrets);
  }

  AccessSettings settings() {
    Environment environment =
        new Environment(
            Map.of(
                "HEADWATER_S3_ENDPOINT",
                storeEndpoint(),
                "HEADWATER_S3_INTERNAL_ENDPOINT",
                "http://object-store:9000",
                "HEADWATER_S3_ADMIN_USER",
                ROOT,
                "HEADWATER_S3_ADMIN_PASSWORD_FILE",
                secrets.path(ROOT).toString(),
                "HEADWATER_CATALOG_URI",
                catalogRoot() + "/api/catalog",
                "HEADWATER_CATALOG_MANAGEMENT_URI",
                catalogRoot() + "/api/management/v1",
                "HEADWATER_CATALOG_CLIENT_ID",
                Identity.PROVISIONER.id(),
                "HEADWATER_CATALOG_CLIENT_SECRET_FILE",
                secrets.path(Identity.PROVISIONER, Secrets.CATALOG_CLIENT).toString()));
    AccessSettings settings = AccessSettings.read(environment);
    environment.validate();
    return settings;
  }

  @Override
  public void close() {
    List.of(catalog, postgres, store).forEach(GenericContainer::stop);
    network.close();
  }

  private void start() {
    store.start();
    postgres.start();
    try (GenericContainer<?> bootstrap = bootstrap()) {
      bootstrap.start();
    }
    catalog.start();
  }

  private GenericContainer<?> store() {
    return container("object-store")
        .withCommand("server", "/data")
        .withEnv("MINIO_ROOT_USER", ROOT)
        .withEnv("MINIO_ROOT_PASSWORD", secrets.read(ROOT))
        .withExposedPorts(9000)
        .waitingFor(Wait.forHttp("/minio/health/ready").forPort(9000));
  }

  private GenericContainer<?> postgres() {
    return container("postgres")
        .withEnv("POSTGRES_DB", "polaris")
        .withEnv("POSTGRES_USER", Identity.CATALOG.id())
        .withEnv("POSTGRES_PASSWORD", secrets.read(Identity.CATALOG, Secrets.DATABASE))
        .waitingFor(Wait.forSuccessfulCommand("pg_isready -h 127.0.0.1 -U catalog -d polaris"));
  }

  private GenericContainer<?> bootstrap() {
    String credentials =
        "POLARIS,%s,%s"
            .formatted(
                Identity.PROVISIONER.id(),
                secrets.read(Identity.PROVISIONER, Secrets.CATALOG_CLIENT));
    return polaris("catalog-admin")
        .withCommand("bootstrap", "--realm=POLARIS", "--credential=" + credentials)
        .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(START));
  }

  private GenericContainer<?> catalog() {
    return polaris("catalog")
        .withEnv("AWS_ACCESS_KEY_ID", Identity.CATALOG.id())
        .withEnv("AWS_SECRET_ACCESS_KEY", secrets.read(Identity.CATALOG, Secrets.S3))
        .withEnv("AWS_REGION", "us-east-1")
        .withExposedPorts(8181, 8182)
        .waitingFor(Wait.forHttp("/q/health").forPort(8182));
  }

  private GenericContainer<?> polaris(String service) {
    return container(service)
        .withEnv("POLARIS_PERSISTENCE_TYPE", "relational-jdbc")
        .withEnv("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/polaris")
        .withEnv("QUARKUS_DATASOURCE_USERNAME", Identity.CATALOG.id())
        .withEnv("QUARKUS_DATASOURCE_PASSWORD", secrets.read(Identity.CATALOG, Secrets.DATABASE));
  }

  private GenericContainer<?> container(String service) {
    return new GenericContainer<>(Images.of(service))
        .withNetwork(network)
        .withNetworkAliases(service)
        .withStartupTimeout(START);
  }

  private String storeEndpoint() {
    return "http://%s:%d".formatted(store.getHost(), store.getMappedPort(9000));
  }

  private String catalogRoot() {
    return "http://%s:%d".formatted(catalog.getHost(), catalog.getMappedPort(8181));
  }
}
