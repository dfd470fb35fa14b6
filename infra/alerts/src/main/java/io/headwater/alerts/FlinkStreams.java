package io.headwater.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The streams that were started and not stopped, as the session cluster sees them. */
final class FlinkStreams implements Streams {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI root;
  private final Path started;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param root of the session cluster's REST API
   * @param started folder with a file for each stream that was started; beside it may be locks, and
   *     the notes of streams that stopped themselves
   */
  FlinkStreams(URI root, Path started) {
    this.root = URI.create(root.toString().replaceFirst("/?$", "/"));
    this.started = started;
  }

  @Override
  public List<Wanted> wanted() throws ObstacleException, InterruptedException {
    try {
      List<String> names = names();
      List<Wanted> wanted = new ArrayList<>();
      JsonNode jobs = names.isEmpty() ? json.createObjectNode() : call("jobs/overview");
      for (String name : names) {
        wanted.add(wanted(name, jobs.path("jobs")));
      }
      return wanted;
    } catch (IOException e) {
      throw new ObstacleException("Flink at %s does not answer: %s".formatted(root, e), e);
    }
  }

  private List<String> names() throws IOException {
    if (!Files.isDirectory(started)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(started)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.contains("."))
          .sorted()
          .toList();
    }
  }

  /** Of several jobs of that name the one that was started last counts. */
  private Wanted wanted(String name, JsonNode jobs) throws IOException, InterruptedException {
    Optional<JsonNode> newest =
        StreamSupport.stream(jobs.spliterator(), false)
            .filter(job -> job.path("name").asText().equals(name))
            .max(Comparator.comparingLong(job -> job.path("start-time").asLong()));
    Wanted found =
        newest.isEmpty()
            ? new Wanted(name, "gone", "the cluster does not know it")
            : known(name, newest.get());
    Path note = started.resolve(name + ".stopped");
    return found.runs() || !Files.exists(note)
        ? found
        : new Wanted(name, "stopped", "it stopped itself: " + Files.readString(note).strip());
  }

  /** A job is RUNNING to Flink while its tasks wait for a task manager. */
  private Wanted known(String name, JsonNode job) throws IOException, InterruptedException {
    String state = job.path("state").asText();
    long tasks = job.path("tasks").path("total").asLong();
    long running = job.path("tasks").path("running").asLong();
    if (!state.equals("RUNNING")) {
      return new Wanted(name, state, reason(job.path("jid").asText()));
    }
    return running == tasks
        ? new Wanted(name, state, "")
        : new Wanted(name, "waiting", "%d of its %d tasks run".formatted(running, tasks));
  }

  /** The innermost cause of the newest failure. */
  private String reason(String job) throws IOException, InterruptedException {
    String trace =
        call("jobs/" + job + "/exceptions")
            .path("exceptionHistory")
            .path("entries")
            .path(0)
            .path("stacktrace")
            .asText();
    return trace
        .lines()
        .filter(line -> !line.startsWith("\t") && !line.isBlank())
        .reduce((outer, inner) -> inner.startsWith("Caused by: ") ? inner : outer)
        .orElse("")
        .replaceFirst("^Caused by: ", "");
  }

  private JsonNode call(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE).build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode() + " for " + path);
    }
    return json.readTree(response.body());
  }
}
