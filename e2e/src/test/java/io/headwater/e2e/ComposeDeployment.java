package io.headwater.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The parts as containers of docker compose; commands run in a container of their own. */
final class ComposeDeployment implements Deployment {
  private static final String EXCHANGE = "/files";
  private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(10);

  private final ComposeProject project;
  private final Path folder;
  private Instant started = Instant.EPOCH;

  private ComposeDeployment(ComposeProject project, Path folder) {
    this.project = project;
    this.folder = folder;
  }

  /** A deployment that hands files to and fro through a folder; its images are built anew. */
  static ComposeDeployment in(Path folder) {
    try {
      // The user within the container is not the one who runs the tests.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ComposeProject project = ComposeProject.fresh();
    System.out.println("Using the compose project " + project);
    project.build();
    return new ComposeDeployment(project, folder);
  }

  ComposeProject project() {
    return project;
  }

  @Override
  public Outcome run(String... words) {
    return command(words).run();
  }

  /** A command in a container starts no other, so the parts are started before. */
  @Override
  public Outcome demo(String... options) {
    up();
    return command("demo").with(options).run();
  }

  @Override
  public Started start(String... words) {
    return command(words).start();
  }

  private CommandLine command(String... words) {
    return project
        .command("run", "--rm", "--no-TTY", "--volume", folder + ":" + EXCHANGE, "headwater")
        .with(words);
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public String nameOf(Path file) {
    if (!file.startsWith(folder)) {
      throw new IllegalArgumentException("%s does not lie in %s".formatted(file, folder));
    }
    return Path.of(EXCHANGE).resolve(folder.relativize(file)).toString();
  }

  @Override
  public void up() {
    started = Instant.now();
    Outcome up =
        project
            .command("up", "--detach", "--wait", "--wait-timeout", "" + HEALTHY_WITHIN.toSeconds())
            .run(HEALTHY_WITHIN.plusMinutes(2));
    if (up.exit() != 0) {
      up.remarking("%s", project.lastWords()).orFail();
    }
  }

  @Override
  public String startLog() {
    return project
        .command("logs", "--no-log-prefix", "--no-color", "--since", started.toString())
        .with("headwater")
        .run()
        .orFail()
        .out();
  }

  @Override
  public void down() {
    project.command("down").run().orFail();
  }

  @Override
  public String wayUp() {
    return "docker compose up -d --wait";
  }

  @Override
  public Set<String> parts() {
    return project.runningByService().keySet();
  }

  @Override
  public void kill(Collection<String> parts) {
    Map<String, ComposeProject.Container> running = project.runningByService();
    CommandLine.of("docker", "kill", "--signal", "KILL")
        .with(parts.stream().map(part -> running.get(part).name()).toArray(String[]::new))
        .run()
        .orFail();
  }

  /**
   * Ends every process of a part with SIGKILL from within, as a crash would: only then does Docker
   * follow the restart policy. The init process goes with its child, and the shell with both.
   */
  void crash(String part) {
    CommandLine.of("docker", "exec", project.runningByService().get(part).name())
        .with("sh", "-c", "kill -9 -1")
        .run();
  }

  @Override
  public List<String> leftovers() {
    return Stream.concat(
            project.containers().stream().map(id -> "container " + id),
            project.networks().stream().map(id -> "network " + id))
        .toList();
  }

  @Override
  public Broker broker() {
    return new Broker(
        project.address("KAFKA"), new ComposeSecrets(project).of("provisioner-kafka"));
  }

  @Override
  public void close() {
    project.command("--profile", "*", "down", "--volumes").run().orFail();
  }
}
