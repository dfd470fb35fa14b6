package io.headwater.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of the session cluster's REST API that starting and stopping streams needs. */
final class FlinkRest {
  private static final Set<String> ENDED = Set.of("FINISHED", "CANCELED", "FAILED", "SUSPENDED");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI root;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ObjectMapper json = new ObjectMapper();

  FlinkRest(URI root) {
    this.root = root;
  }

  /**
   * A job the cluster knows.
   *
   * @param id the cluster's id of it
   * @param name name it was submitted under
   * @param state Flink's state, such as RUNNING or RESTARTING
   * @param since when it was submitted
   */
  record Job(String id, String name, String state, Instant since) {}

  /** The jobs that have not ended. */
  List<Job> jobs() throws IOException, InterruptedException {
    return known().stream().filter(job -> !ENDED.contains(job.state())).toList();
  }

  /** The jobs that failed for good, those that started last first. */
  List<Job> failed() throws IOException, InterruptedException {
    return known().stream()
        .filter(job -> job.state().equals("FAILED"))
        .sorted(Comparator.comparing(Job::since).reversed())
        .toList();
  }

  private List<Job> known() throws IOException, InterruptedException {
    List<Job> jobs = new ArrayList<>();
    for (JsonNode job : call(request("jobs/overview").GET().build()).path("jobs")) {
      jobs.add(
          new Job(
              job.path("jid").asText(),
              job.path("name").asText(),
              job.path("state").asText(),
              Instant.ofEpochMilli(job.path("start-time").asLong())));
    }
    return jobs;
  }

  /** How a job is. */
  StreamVitals vitals(Job job) throws IOException, InterruptedException {
    int parallelism = 0;
    for (JsonNode vertex : call(request("jobs/" + job.id()).GET().build()).path("vertices")) {
      parallelism = Math.max(parallelism, vertex.path("parallelism").asInt());
    }
    JsonNode newest =
        call(request("jobs/" + job.id() + "/checkpoints").GET().build())
            .path("latest")
            .path("completed");
    return new StreamVitals(
        job,
        parallelism,
        newest.hasNonNull("latest_ack_timestamp")
            ? Optional.of(Instant.ofEpochMilli(newest.path("latest_ack_timestamp").asLong()))
            : Optional.empty(),
        newest.path("state_size").asLong(),
        job.state().equals("FAILED") ? Optional.of(failure(job)) : Optional.empty());
  }

  /** The innermost reason of a job's last failure, in one line. */
  private String failure(Job job) throws IOException, InterruptedException {
    JsonNode history =
        call(request("jobs/" + job.id() + "/exceptions").GET().build()).path("exceptionHistory");
    String trace = history.path("entries").path(0).path("stacktrace").asText("");
    return trace
        .lines()
        .filter(line -> line.startsWith("Caused by: "))
        .reduce((outer, inner) -> inner)
        .orElse(firstLine(trace))
        .replaceFirst("^Caused by: ", "")
        .replaceFirst("^([\\w$]+\\.)+([\\w$]+): ", "");
  }

  /** Whether every task of a job runs; a job is RUNNING before its tasks are. */
  boolean allTasksRun(String job) throws IOException, InterruptedException {
    JsonNode vertices = call(request("jobs/" + job).GET().build()).path("vertices");
    for (JsonNode vertex : vertices) {
      if (!vertex.path("status").asText().equals("RUNNING")) {
        return false;
      }
    }
    return !vertices.isEmpty();
  }

  /** Stops a job with a savepoint below a folder, so that every sink has committed. */
  String stop(String job, Path savepoints) throws IOException, InterruptedException {
    String body =
        json.writeValueAsString(
            json.createObjectNode()
                .put("targetDirectory", savepoints.toUri().toString())
                .put("drain", false));
    String trigger =
        call(request("jobs/" + job + "/stop").POST(BodyPublishers.ofString(body)).build())
            .path("request-id")
            .asText();
    return Waiting.until("the savepoint of job " + job, PATIENCE, () -> savepoint(job, trigger));
  }

  private String savepoint(String job, String trigger) throws IOException, InterruptedException {
    JsonNode answer = call(request("jobs/" + job + "/savepoints/" + trigger).GET().build());
    if (!answer.path("status").path("id").asText().equals("COMPLETED")) {
      return null;
    }
    JsonNode failure = answer.path("operation").path("failure-cause");
    if (!failure.isMissingNode()) {
      throw new FailedException("The savepoint failed: " + failure.path("class").asText());
    }
    return answer.path("operation").path("location").asText();
  }

  private HttpRequest.Builder request(String path) {
    String base = root.toString().replaceFirst("/?$", "/");
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofSeconds(15))
        .header("Content-Type", "application/json");
  }

  private JsonNode call(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      throw new FailedException(
          "Flink answered %d to %s: %s"
              .formatted(response.statusCode(), request.uri(), firstLine(response.body())));
    }
    return json.readTree(response.body());
  }

  private static String firstLine(String body) {
    return body.lines().findFirst().orElse("");
  }
}
