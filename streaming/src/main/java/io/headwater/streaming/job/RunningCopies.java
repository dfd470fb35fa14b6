package io.headwater.streaming.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.RestOptions;

/**
 * Refuses to submit a job that the cluster runs already: a second copy would append every row again
 * and fence the first one's dead letters.
 */
public final class RunningCopies {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<String> ENDED = Set.of("FINISHED", "CANCELED", "FAILED", "SUSPENDED");

  private RunningCopies() {}

  /**
   * Checks the cluster that a job is about to be submitted to.
   *
   * @param cluster configuration of the environment; without an address of a cluster there is none
   * @throws NotReadyException naming the copy that runs
   */
  public static void refuse(ReadableConfig cluster, String job) throws InterruptedException {
    Optional<String> address = cluster.getOptional(RestOptions.ADDRESS);
    if (address.isPresent()) {
      URI jobs =
          URI.create(
              "http://%s:%d/jobs/overview".formatted(address.get(), cluster.get(RestOptions.PORT)));
      refuse(answer(jobs), job);
    }
  }

  private static void refuse(JsonNode overview, String job) {
    for (JsonNode known : overview.path("jobs")) {
      if (known.path("name").asText().equals(job)
          && !ENDED.contains(known.path("state").asText())) {
        throw new NotReadyException(
            "Cannot start '%s': the cluster runs it already as job %s, and a second copy would write everything twice"
                .formatted(job, known.path("jid").asText()));
      }
    }
  }

  private static JsonNode answer(URI jobs) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(jobs).timeout(PATIENCE).GET().build();
    try {
      HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
      return new ObjectMapper().readTree(client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new NotReadyException("The cluster cannot be asked what it runs", e);
    }
  }
}
