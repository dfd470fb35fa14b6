package io.headwater.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.headwater.alerts.Streams.Wanted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By answers as a session cluster gave them. */
class FlinkStreamsTest {
  private static final String FAILURE =
      """
      {"exceptionHistory": {"entries": [{"stacktrace":
        "org.apache.flink.runtime.JobException: Recovery is suppressed\\n\\tat a.b(C.java:1)\\nCaused by: java.io.IOException: disk full\\n"}]}}""";

  @TempDir Path started;
  private HttpServer cluster;

  @BeforeEach
  void listen() throws IOException {
    cluster = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    cluster.start();
    answer("/jobs/1/exceptions", FAILURE);
    Files.writeString(started.resolve("readings"), "");
    Files.writeString(started.resolve("readings.lock"), "");
  }

  @AfterEach
  void close() {
    cluster.stop(0);
  }

  @Test
  void aStreamRunsWhenAllItsTasksDo() throws Exception {
    overview("RUNNING", 9);
    assertThat(streams().wanted()).containsExactly(new Wanted("readings", "RUNNING", ""));
  }

  @Test
  void aStreamWithoutATaskManagerDoesNotRunWhateverFlinkCallsIt() throws Exception {
    overview("RUNNING", 0);
    assertThat(streams().wanted())
        .containsExactly(new Wanted("readings", "waiting", "0 of its 9 tasks run"))
        .noneMatch(Wanted::runs);
  }

  @Test
  void aStreamThatFailedSaysWhy() throws Exception {
    overview("FAILED", 0);
    assertThat(streams().wanted())
        .containsExactly(new Wanted("readings", "FAILED", "java.io.IOException: disk full"));
  }

  @Test
  void aStreamThatStoppedItselfIsOneAndIsKnownWhenTheClusterForgotIt() throws Exception {
    answer("/jobs/overview", "{\"jobs\": []}");
    assertThat(streams().wanted())
        .containsExactly(new Wanted("readings", "gone", "the cluster does not know it"));
    Files.writeString(started.resolve("readings.stopped"), "too many dead letters\n");
    assertThat(streams().wanted())
        .containsExactly(
            new Wanted("readings", "stopped", "it stopped itself: too many dead letters"));
  }

  private void overview(String state, int running) {
    answer(
        "/jobs/overview",
        """
        {"jobs": [
          {"jid": "0", "name": "readings", "start-time": 1, "state": "CANCELED",
            "tasks": {"running": 0, "total": 9}},
          {"jid": "1", "name": "readings", "start-time": 2, "state": "%s",
            "tasks": {"running": %d, "scheduled": %d, "total": 9}}]}"""
            .formatted(state, running, 9 - running));
  }

  private void answer(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    cluster.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private FlinkStreams streams() {
    return new FlinkStreams(
        URI.create("http://127.0.0.1:" + cluster.getAddress().getPort()), started);
  }
}
