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
   * @param started folder with an empty file for each stream that was started
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
          .filter(name -> !name.endsWith(".lock"))
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
    if (newest.isEmpty()) {
      return new Wanted(name, "gone", "the cluster does not know it");
    }
    String state = newest.get().path("state").asText();
    return new Wanted(
        name, state, state.equals("RUNNING") ? "" : reason(newest.get().path("jid").asText()));
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
