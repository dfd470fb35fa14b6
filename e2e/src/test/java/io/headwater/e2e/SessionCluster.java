package io.headwater.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The cluster under the streams, for who knows it and not the command. */
record SessionCluster(URI root) {
  /** Cancels a stream behind the back of who started it. */
  void cancel(String stream) {
    URI jobs = root.resolve("/jobs/");
    for (JsonNode job : call(HttpRequest.newBuilder(jobs.resolve("overview"))).path("jobs")) {
      boolean runs = job.path("state").asText().equals("RUNNING");
      if (runs && job.path("name").asText().equals(stream)) {
        URI one = jobs.resolve(job.path("jid").asText() + "?mode=cancel");
        call(HttpRequest.newBuilder(one).method("PATCH", BodyPublishers.noBody()));
      }
    }
  }

  private static JsonNode call(HttpRequest.Builder request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(answer.statusCode() + " " + answer.body());
      }
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
