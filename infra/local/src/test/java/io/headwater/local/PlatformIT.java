package io.headwater.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.platform.Identity;
import io.headwater.platform.PartState;
import io.headwater.platform.PartStatus;
import io.headwater.platform.PlatformException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The whole platform, once: a start takes half a minute, so all tests look at the same one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PlatformIT {
  private static final int LAST = Integer.MAX_VALUE - 10;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  private LocalPlatform platform;
  private Clients clients;

  @BeforeAll
  void start() throws Exception {
    TestHome.in(folder);
    platform = LocalPlatform.at(folder, TestHome.repository());
    platform.up(Silence.INSTANCE);
    platform.watch(Silence.INSTANCE);
    clients = new Clients(platform);
  }

  @AfterAll
  void stop() throws PlatformException {
    platform.down(Silence.INSTANCE);
    platform.reset();
  }

  @Test
  void everyPartRuns() {
    assertThat(running())
        .allSatisfy(
            part -> {
              assertThat(part.state()).isEqualTo(PartState.RUNNING);
              assertThat(part.residentBytes()).isPositive();
              assertThat(part.log()).exists();
            })
        .extracting(PartStatus::name)
        .containsExactly(
            "kafka",
            "registry",
            "object-store",
            "postgres",
            "catalog",
            "flink-jobmanager",
            "flink-taskmanager",
            "trino",
            "live",
            "watcher");
  }

  @Test
  void kafkaRefusesAWrongPassword() {
    try (Admin admin = clients.kafka(Identity.STREAMING, "wrong")) {
      assertThatThrownBy(() -> admin.listTopics().names().get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  @Test
  void kafkaRefusesWhatNoRuleAllows() {
    try (Admin admin = clients.kafka(Identity.INGESTION)) {
      NewTopic topic = new NewTopic("mine", Optional.empty(), Optional.empty());
      assertThatThrownBy(() -> admin.createTopics(List.of(topic)).all().get())
          .satisfies(
              thrown ->
                  assertThat(thrown.getCause())
                      .isInstanceOfAny(
                          TopicAuthorizationException.class, ClusterAuthorizationException.class));
    }
  }

  @Test
  void objectStoreRefusesAWrongSecret() throws Exception {
    SignedRequest requests = new SignedRequest("batch", "wrong", ObjectStorePart.REGION);
    assertThat(Http.send(requests.get(clients.object("x"))).statusCode()).isEqualTo(403);
  }

  @Test
  void objectStoreLetsTrinoReadButNotWrite() throws Exception {
    clients.put("shared", "text");
    SignedRequest trino = clients.s3(Identity.TRINO);
    assertThat(Http.send(trino.get(clients.object("shared"))).body()).isEqualTo("text");
    byte[] content = "other".getBytes(StandardCharsets.UTF_8);
    assertThat(Http.send(trino.put(clients.object("shared"), content)).statusCode()).isEqualTo(403);
    assertThat(clients.text("shared")).isEqualTo("text");
  }

  @Test
  void postgresRefusesAWrongPassword() {
    assertThatThrownBy(() -> clients.database("wrong"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void registryRefusesAWrongPassword() throws Exception {
    assertThat(clients.subjects("wrong", 401)).isNotNull();
  }

  @Test
  void catalogRefusesAWrongSecret() throws Exception {
    assertThat(clients.login(Identity.BATCH, "wrong").statusCode()).isEqualTo(401);
  }

  @Test
  void catalogRefusesWhoHasNoToken() throws Exception {
    URI namespaces = platform.endpoints().catalog().resolve("/v1/namespaces");
    assertThat(Http.send(Http.get(namespaces)).statusCode()).isEqualTo(401);
  }

  @Test
  void catalogRefusesWhatWasNotGranted() throws Exception {
    String namespace = "{\"namespace\":[\"mine\"],\"properties\":{}}";
    HttpRequest request = clients.catalog(Identity.STREAMING, "/v1/namespaces", namespace);
    assertThat(Http.send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void catalogKeepsEveryOneOfEightConcurrentCommits() throws Exception {
    ConcurrentCommits commits = new ConcurrentCommits(clients);
    commits.run(8, 5);
    assertThat(commits.properties()).hasSize(8 * 5);
  }

  @Test
  void trinoRefusesAWrongPassword() {
    assertThatThrownBy(() -> clients.query("analyst", "wrong", "select 1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Authentication failed");
  }

  @Test
  void trinoKeepsPeopleToTheirRules() throws Exception {
    clients.createNamespace("serving");
    clients.createNamespace("bronze");
    clients.query(Identity.PROVISIONER, "create or replace view serving.one as select 1 as number");
    assertThat(clients.query(Identity.ANALYST, "select number from serving.one")).isEqualTo("1");
    assertThatThrownBy(() -> clients.query(Identity.ANALYST, "create schema lake.mine"))
        .hasMessageContaining("Access Denied");
  }

  @Test
  void nothingIsReachableFromOutside() throws Exception {
    List<InetAddress> outside =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    for (PartStatus part : running()) {
      for (int port : part.ports()) {
        assertThat(outside).noneMatch(address -> accepts(address, port));
      }
    }
  }

  @Test
  void noSecretIsOnACommandLineOrInALog() throws Exception {
    List<String> secrets =
        texts(folder.resolve("secrets")).filter(text -> text.length() < 100).toList();
    List<String> places =
        Stream.concat(
                texts(folder.resolve("logs")),
                ProcessHandle.allProcesses().flatMap(one -> one.info().commandLine().stream()))
            .toList();
    assertThat(secrets).hasSizeGreaterThan(20);
    assertThat(places).hasSizeGreaterThan(8);
    assertThat(secrets).noneMatch(secret -> places.stream().anyMatch(p -> p.contains(secret)));
  }

  @Test
  void aSecondStartChangesNothing() throws PlatformException {
    List<Long> before = running().stream().map(PartStatus::pid).toList();
    platform.up(Silence.INSTANCE);
    platform.watch(Silence.INSTANCE);
    assertThat(running()).extracting(PartStatus::pid).isEqualTo(before);
  }

  @Test
  void refusesToDeleteWhatRuns() {
    assertThatThrownBy(platform::reset).hasMessageContaining("Still running: kafka");
  }

  @Test
  @Order(LAST)
  void comesBackWithAllDataAfterEveryPartWasKilled() throws Exception {
    clients.createTopic("kept");
    clients.createNamespace("kept");
    clients.put("kept", "text");
    clients.register("kept-value");
    String token = clients.token(Identity.PROVISIONER);
    running().forEach(part -> kill(part.pid()));
    assertThat(running()).extracting(PartStatus::state).containsOnly(PartState.DIED);

    platform.up(Silence.INSTANCE);
    platform.watch(Silence.INSTANCE);

    assertThat(running()).extracting(PartStatus::state).containsOnly(PartState.RUNNING);
    assertThat(clients.topics()).contains("kept");
    assertThat(clients.namespaces(token)).contains("kept");
    assertThat(clients.text("kept")).isEqualTo("text");
    assertThat(clients.subjects()).contains("kept-value");
  }

  @Test
  @Order(LAST + 1)
  void stopsWithoutLeavingAProcess() throws PlatformException {
    List<Long> pids = running().stream().map(PartStatus::pid).toList();
    platform.down(Silence.INSTANCE);
    assertThat(running()).extracting(PartStatus::state).containsOnly(PartState.STOPPED);
    assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    assertThat(ProcessHandle.allProcesses())
        .noneMatch(one -> one.info().commandLine().orElse("").contains("headwater.home=" + folder));
  }

  /** All but the capture, which nobody has made a database for here. */
  private List<PartStatus> running() {
    return platform.status().stream().filter(part -> !part.name().equals("cdc")).toList();
  }

  private static void kill(long pid) {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private static boolean accepts(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 300);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Stream<String> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.toString().endsWith(".p12"))
          .map(PlatformIT::text)
          .toList()
          .stream();
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
