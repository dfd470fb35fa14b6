package io.headwater.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
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
  private final Path home;
  private final List<Long> stopped = new ArrayList<>();
  private String startLog = "";

  private LocalDeployment(CommandLine headwater, Path home) {
    this.headwater = headwater;
    this.home = home;
  }

  /** A deployment with its home in a folder; what the running build packaged counts as built. */
  static LocalDeployment in(Path folder) {
    Path repository = Repository.root();
    Path home = folder.resolve("home");
    try {
      Files.createDirectories(repository.resolve("target"));
      Files.writeString(repository.resolve("target/built"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LocalDeployment(
        new CommandLine(
            List.of(repository.resolve("headwater").toString()),
            Map.of("HEADWATER_HOME", home.toString())),
        home);
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
    String port =
        text("state/ports.properties")
            .lines()
            .filter(line -> line.startsWith("kafka="))
            .map(line -> line.substring("kafka=".length()))
            .findFirst()
            .orElseThrow();
    return new Broker("127.0.0.1:" + port, text("secrets/provisioner-kafka"));
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
