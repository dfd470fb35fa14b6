package io.headwater.bench.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** The jobs of the session cluster, as its REST interface tells them. */
public final class FlinkJobs {
  private final URI root;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  /** The cluster at an address. */
  public FlinkJobs(URI root) {
    this.root = root;
  }

  /** The id of a job that has not ended. */
  public Optional<String> running(String name) {
    for (JsonNode job : ask("jobs/overview").path("jobs")) {
      String state = job.path("state").asText();
      if (job.path("name").asText().equals(name)
          && !state.matches("FINISHED|CANCELED|FAILED|SUSPENDED")) {
        return Optional.of(job.path("jid").asText());
      }
    }
    return Optional.empty();
  }

  /** Time between two checkpoints of a job; its tables are committed with them. */
  public Duration commitInterval(String job) {
    return Duration.ofMillis(ask("jobs/" + job + "/checkpoints/config").path("interval").asLong());
  }

  /** How long the checkpoints of a job took, end to end, in the mean. */
  public Duration checkpointTime(String job) {
    return Duration.ofMillis(
        ask("jobs/" + job + "/checkpoints").at("/summary/end_to_end_duration/avg").asLong());
  }

  /** Bytes of state in the newest checkpoint of a job; 0 when there is none. */
  public long stateBytes(String job) {
    return ask("jobs/" + job + "/checkpoints").at("/latest/completed/state_size").asLong();
  }

  /** Ends a job without a savepoint, and returns when it has ended. */
  public void cancel(String name) throws InterruptedException {
    Optional<String> job = running(name);
    if (job.isPresent()) {
      send(request("jobs/" + job.get() + "?mode=cancel").method("PATCH", BodyPublishers.noBody()));
      try (Sampling<Optional<String>> looks = new Sampling<>(() -> running(name))) {
        looks.until(Duration.ofSeconds(30), Optional::isEmpty);
      }
    }
  }

  private JsonNode ask(String path) {
    return send(request(path).GET());
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      String body = http.send(request.build(), BodyHandlers.ofString()).body();
      return body.isBlank() ? json.nullNode() : json.readTree(body);
    } catch (IOException e) {
      throw new BenchException("Flink does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root.toString().replaceFirst("/?$", "/") + path))
        .timeout(Duration.ofSeconds(10));
  }
}
