package io.headwater.compose;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.headwater.platform.Directions;
import io.headwater.platform.Endpoints;
import io.headwater.platform.Identity;
import io.headwater.platform.JobSettings;
import io.headwater.platform.PartState;
import io.headwater.platform.PartStatus;
import io.headwater.platform.Platform;
import io.headwater.platform.PlatformException;
import io.headwater.platform.Progress;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The platform as it looks from a container beside its parts. Docker starts and stops them; we wait
 * for them, and look whether they listen.
 */
public final class ComposePlatform implements Platform {
  private static final Duration CONNECTION = Duration.ofSeconds(2);
  private static final RetryPolicy<Boolean> UNTIL_IT_LISTENS =
      RetryPolicy.<Boolean>builder()
          .handleResult(false)
          .withDelay(Duration.ofMillis(250))
          .withMaxRetries(-1)
          .withMaxDuration(Duration.ofSeconds(120))
          .build();

  private static final String JDBC = "jdbc:trino://%s/lake?SSL=true&SSLTrustStorePath=%s";

  private final Path home;
  private final Secrets secrets;
  private final Map<String, String> environment;

  private ComposePlatform(Path home, Secrets secrets, Map<String, String> environment) {
    this.home = home;
    this.secrets = secrets;
    this.environment = environment;
  }

  /**
   * The platform around this container.
   *
   * @param home folder of the state of jobs and streams
   * @param environment HEADWATER_PUBLIC_TRINO and HEADWATER_PUBLIC_FLINK say where people find them
   */
  public static ComposePlatform at(Path home, Map<String, String> environment) {
    return new ComposePlatform(home, new Secrets(Volumes.SECRETS), environment);
  }

  /** Waits until every part listens. */
  @Override
  public void up(Progress progress) throws PlatformException {
    for (Service service : Service.values()) {
      if (!Failsafe.with(UNTIL_IT_LISTENS).get(() -> listens(service))) {
        throw new PlatformException(
            "%s does not listen on port %d. Look at: docker compose ps, docker compose logs %1$s"
                .formatted(service.id(), service.port()));
      }
    }
  }

  /** A container of its own does, as soon as there is something to capture. */
  @Override
  public void capture(Progress progress) {}

  /** The container that operates the platform watches it too. */
  @Override
  public void watch(Progress progress) {}

  @Override
  public void down(Progress progress) throws PlatformException {
    reset();
  }

  @Override
  public void reset() throws PlatformException {
    throw new PlatformException(
        "The parts are containers. Stop them with: docker compose down; delete their data too with: docker compose down -v");
  }

  @Override
  public Path log(String part) throws PlatformException {
    throw new PlatformException(
        "The parts are containers. Their logs: docker compose logs " + part);
  }

  @Override
  public Path home() {
    return home;
  }

  @Override
  public List<PartStatus> status() {
    return Arrays.stream(Service.values()).parallel().map(this::status).toList();
  }

  private PartStatus status(Service service) {
    PartState state = listens(service) ? PartState.RUNNING : PartState.STOPPED;
    Path nowhere = home.resolve("logs").resolve(service.id() + ".log");
    return new PartStatus(service.id(), state, 0, service.ports(), 0, Duration.ZERO, nowhere);
  }

  @Override
  public Map<String, String> environment(Identity identity) {
    Map<String, String> variables =
        new HashMap<>(JobSettings.of(endpoints(), secrets, home, identity));
    if (identity == Identity.PROVISIONER) {
      variables.put(
          "HEADWATER_CATALOG_MANAGEMENT_URI",
          "http://" + Service.CATALOG.address() + "/api/management/v1");
    }
    if (identity == Identity.CRM) {
      // A stand-in is another container than the pull.
      variables.put("HEADWATER_CRM_STANDIN_HOST", "0.0.0.0");
      variables.put(
          "HEADWATER_CRM_STANDIN_NAME", environment.getOrDefault("HOSTNAME", "localhost"));
    }
    return variables;
  }

  /** The variables of the provisioner who also makes users, principals and their rights. */
  public Map<String, String> administration() {
    Map<String, String> variables = new HashMap<>(environment(Identity.PROVISIONER));
    variables.put("HEADWATER_S3_ADMIN_USER", Prepare.OBJECT_STORE_ROOT_USER);
    variables.put(
        "HEADWATER_S3_ADMIN_PASSWORD_FILE", secrets.path(Prepare.OBJECT_STORE_ROOT).toString());
    variables.put("HEADWATER_S3_USERS", environment.getOrDefault("HEADWATER_S3_USERS", "managed"));
    return variables;
  }

  /** The secrets of the platform, all of which this container may read. */
  public Secrets secrets() {
    return secrets;
  }

  /** Tells Trino the catalog, now that the server behind it knows Trino. */
  public void admitTrino() throws IOException {
    new TrinoFiles(secrets).writeLake(endpoints());
  }

  @Override
  public Endpoints endpoints() {
    return endpoints(home);
  }

  static Endpoints endpoints(Path home) {
    Path trust = home.resolve("access").resolve("trino-certificate.pem");
    return new Endpoints(
        Service.KAFKA.address(),
        URI.create("http://" + Service.SCHEMA_REGISTRY.address() + "/apis/ccompat/v7"),
        URI.create("http://" + Service.OBJECT_STORE.address()),
        "us-east-1",
        URI.create("http://" + Service.CATALOG.address() + "/api/catalog"),
        "PRINCIPAL_ROLE:ALL",
        "lake",
        "jdbc:postgresql://" + Service.POSTGRES.address() + "/shop",
        URI.create("http://" + Service.FLINK_JOBMANAGER.address()),
        JDBC.formatted(Service.TRINO.address(), trust),
        trust);
  }

  @Override
  public Directions directions() {
    return new Directions(
        "docker compose run --rm headwater",
        "docker compose up -d --wait",
        "docker compose down",
        JDBC.formatted(
            environment.getOrDefault("HEADWATER_PUBLIC_TRINO", "localhost:8443"),
            "trino-certificate.pem"),
        "from docker compose run --rm headwater password analyst",
        "http://" + environment.getOrDefault("HEADWATER_PUBLIC_FLINK", "localhost:8081"),
        URI.create(
            "http://" + environment.getOrDefault("HEADWATER_PUBLIC_LIVE", "127.0.0.1:8090")));
  }

  @Override
  public Path secret(Identity identity, String kind) {
    return secrets.path(identity, kind);
  }

  @Override
  public Path dashboardToken() {
    return secrets.path(Secrets.LIVE_TOKEN);
  }

  private static boolean listens(Service service) {
    try (Socket socket = new Socket()) {
      InetSocketAddress address = new InetSocketAddress(service.id(), service.port());
      socket.connect(address, (int) CONNECTION.toMillis());
      return true;
    } catch (IOException | RuntimeException down) {
      return false;
    }
  }
}
