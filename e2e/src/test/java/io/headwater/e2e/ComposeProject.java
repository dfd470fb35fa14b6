package io.headwater.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project of docker compose from the checkout's file, on ports of its own. */
final class ComposeProject {
  private static final Duration BUILD_PATIENCE = Duration.ofMinutes(45);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final Map<String, String> ports;
  private final Map<String, String> variables;

  private ComposeProject(String name, Map<String, String> ports, Path datasets) {
    this.name = name;
    this.ports = ports;
    this.variables = new TreeMap<>(ports);
    variables.put("HEADWATER_DATASETS", datasets.toString());
  }

  /** A project that nobody else has, with datasets of one's own in a folder. */
  static ComposeProject fresh(Path datasets) {
    FreePorts free = new FreePorts();
    Map<String, String> ports =
        Stream.of(
                "KAFKA",
                "TRINO",
                "REGISTRY",
                "S3",
                "S3_CONSOLE",
                "CATALOG",
                "FLINK",
                "POSTGRES",
                "SUPERSET",
                "LIVE")
            .collect(Collectors.toMap(ComposeProject::port, part -> Integer.toString(free.next())));
    return new ComposeProject(
        "headwater-test-%d-%s".formatted(ProcessHandle.current().pid(), ports.get(port("KAFKA"))),
        ports,
        datasets);
  }

  private static String port(String part) {
    return "HEADWATER_%s_PORT".formatted(part);
  }

  /** A container: its service, its name and how it is. */
  record Container(String service, String name, String id, String state, String health) {
    /** How often Docker has started it again by its restart policy. */
    int restarts() {
      return Integer.parseInt(
          CommandLine.of("docker", "inspect", "--format", "{{.RestartCount}}", id)
              .run()
              .orFail()
              .out()
              .strip());
    }
  }

  /** {@code docker compose} on this project. */
  CommandLine command(String... words) {
    return new CommandLine(
            List.of(
                "docker",
                "compose",
                "--progress",
                "quiet",
                "--project-name",
                name,
                "--file",
                file().toString()),
            variables)
        .with(words);
  }

  static Path file() {
    return Repository.root().resolve("docker-compose.yml");
  }

  /** Where the host reaches a part. */
  String address(String part) {
    return "127.0.0.1:" + ports.get(port(part));
  }

  /** Builds the images of this checkout: those of an earlier state would be tested otherwise. */
  void build() {
    command("--profile", "*", "build", "--quiet").run(BUILD_PATIENCE).orFail();
  }

  /** The running containers of the services. */
  List<Container> running() {
    return command("ps", "--no-trunc", "--format", "json")
        .run()
        .orFail()
        .out()
        .lines()
        .map(ComposeProject::json)
        .map(ComposeProject::container)
        .filter(container -> container.state().equals("running"))
        .toList();
  }

  Map<String, Container> runningByService() {
    return running().stream().collect(Collectors.toMap(Container::service, Function.identity()));
  }

  /** How the containers are and the ends of their logs: where a failure is to be looked for. */
  String lastWords() {
    return command("ps", "--all").run().out()
        + command("logs", "--no-color", "--tail", "30").run().out();
  }

  /** Ids of all containers, also of those that ended. */
  List<String> containers() {
    return labelled("ps", "--all");
  }

  /** Ids of the containers in which commands run. */
  List<String> commandContainers() {
    return labelled("ps", "--filter", "label=com.docker.compose.oneoff=True");
  }

  List<String> networks() {
    return labelled("network", "ls");
  }

  /** The configuration as compose understands it. */
  JsonNode configuration() {
    return json(command("config", "--format", "json").run().orFail().out());
  }

  private List<String> labelled(String... list) {
    return CommandLine.of("docker")
        .with(list)
        .with("--quiet", "--filter", "label=com.docker.compose.project=" + name)
        .run()
        .orFail()
        .out()
        .lines()
        .toList();
  }

  private static Container container(JsonNode ps) {
    return new Container(
        ps.path("Service").asText(),
        ps.path("Name").asText(),
        ps.path("ID").asText(),
        ps.path("State").asText(),
        ps.path("Health").asText());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
