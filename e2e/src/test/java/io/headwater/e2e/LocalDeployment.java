package io.headwater.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The parts as child processes of this machine: the built {@code ./headwater} on its own home. */
final class LocalDeployment implements Deployment {
  private final CommandLine headwater;
  private final Path folder;
  private final Path home;
  private final List<Long> stopped = new ArrayList<>();
  private String startLog = "";

  private LocalDeployment(CommandLine headwater, Path folder, Path home) {
    this.headwater = headwater;
    this.folder = folder;
    this.home = home;
  }

  /** A deployment with its home in a folder; what the running build packaged counts as built. */
  static LocalDeployment in(Path folder) {
    return in(folder, Map.of());
  }

  /** The same, whose commands find further variables. */
  static LocalDeployment in(Path folder, Map<String, String> variables) {
    Path repository = Repository.root();
    Path home = folder.resolve("home");
    try {
      Files.createDirectories(repository.resolve("target"));
      Files.writeString(repository.resolve("target/built"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> all = new TreeMap<>(variables);
    all.put("HEADWATER_HOME", home.toString());
    return new LocalDeployment(
        new CommandLine(List.of(repository.resolve("headwater").toString()), all), folder, home);
  }

  @Override
  public Outcome run(String... words) {
    return headwater.with(words).run();
  }

  /** The demo starts what it needs. */
  @Override
  public Outcome demo(String... options) {
    return headwater.with("demo").with(options).run();
  }

  @Override
  public Started start(String... words) {
    return headwater.with(words).start();
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public String nameOf(Path file) {
    return file.toString();
  }

  @Override
  public void up() {
    startLog = run("up").orFail().err();
  }

  @Override
  public String startLog() {
    return startLog;
  }

  @Override
  public void down() {
    stopped.addAll(pids().values());
    run("down").orFail();
  }

  @Override
  public String wayUp() {
    return "./headwater up";
  }

  @Override
  public Set<String> parts() {
    return pids().keySet();
  }

  @Override
  public void kill(Collection<String> parts) {
    Map<String, Long> pids = pids();
    parts.stream()
        .map(pids::get)
        .map(pid -> ProcessHandle.of(pid).orElseThrow())
        .forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public List<String> leftovers() {
    return stopped.stream()
        .filter(pid -> ProcessHandle.of(pid).isPresent())
        .map(pid -> "process " + pid)
        .toList();
  }

  @Override
  public Broker broker() {
    return new Broker("127.0.0.1:" + port("kafka"), text("secrets/provisioner-kafka"));
  }

  /** Appends rows to a table of the lake, behind the back of the job that keeps it. */
  void append(String identity, String table, List<Map<String, Object>> rows) {
    Path batch = Repository.root().resolve("batch");
    Map<String, String> settings =
        Map.of(
            "HEADWATER_CATALOG_URI",
            "http://127.0.0.1:" + port("catalog"),
            "HEADWATER_CATALOG_TOKEN_URI",
            "http://127.0.0.1:" + port("catalog") + "/v1/oauth/tokens",
            "HEADWATER_CATALOG_CLIENT_ID",
            identity,
            "HEADWATER_CATALOG_CLIENT_SECRET",
            text("secrets/" + identity + "-catalog"),
            "HEADWATER_S3_ENDPOINT",
            "http://127.0.0.1:" + port("s3"),
            "HEADWATER_S3_ACCESS_KEY",
            identity,
            "HEADWATER_S3_SECRET_KEY",
            text("secrets/" + identity + "-s3"));
    try {
      Path file = home.resolve("rows.json");
      new ObjectMapper().writeValue(file.toFile(), rows);
      new CommandLine(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "@" + batch.resolve("jvm.options"),
                  "-cp",
                  batch.resolve("target/headwater-batch-0.1.0.jar")
                      + ":"
                      + Files.readString(batch.resolve("target/classpath")).strip(),
                  "io.headwater.batch.ops.Append",
                  table,
                  file.toString()),
              settings)
          .run()
          .orFail();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LocalCheckpoints checkpoints(String stream) {
    return new LocalCheckpoints(home.resolve("data/flink/checkpoints").resolve(stream));
  }

  SessionCluster flink() {
    return new SessionCluster(URI.create("http://127.0.0.1:" + port("flink")));
  }

  private String port(String part) {
    return text("state/ports.properties")
        .lines()
        .filter(line -> line.startsWith(part + "="))
        .map(line -> line.substring(part.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    run("down");
  }

  private Map<String, Long> pids() {
    Map<String, Long> pids = new TreeMap<>();
    StatusRow.parse(run("status").out()).stream()
        .filter(StatusRow::isRunning)
        .forEach(row -> pids.put(row.part(), Long.parseLong(row.rest().getFirst())));
    return pids;
  }

  private String text(String file) {
    try {
      return Files.readString(home.resolve(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
