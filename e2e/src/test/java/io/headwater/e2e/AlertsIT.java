package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A flood of bad orders is told to a webhook, once, and once when it is over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AlertsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final List<String> told = new CopyOnWriteArrayList<>();
  private HttpServer hook;
  private LocalDeployment headwater;
  private Path folder;

  @BeforeAll
  void deploy(@TempDir Path temporary) throws IOException {
    folder = temporary;
    hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hook.createContext(
        "/",
        exchange -> {
          told.add(new String(exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    hook.start();
    headwater = LocalDeployment.in(temporary);
    headwater.up();
    headwater.run("stream", "start", "sales-per-minute").orFail();
    Files.writeString(
        temporary.resolve("home/alerts.yaml"),
        """
        rules:
          - name: orders-dead-letters
            kind: dead-letter-share
            severity: warning
            topic: shop.orders.v1
            above: 10%
            window: 40s
            at-least: 20
          - name: sales-lag
            kind: lag
            severity: warning
            stream: sales-per-minute
            topic: shop.orders.v1
            above: 1000000
          - name: sales-freshness
            kind: freshness
            severity: warning
            table: live.sales_per_minute
            topic: shop.orders.v1
            older-than: 30m
          - name: device-anomaly
            kind: anomaly
            severity: warning
            topic: live.anomalies.v1
            holds: 15m
          - name: layers-differ
            kind: reconciliation-drift
            severity: critical
          - name: stream-stopped
            kind: stream-stopped
            severity: critical
        """);
  }

  @AfterAll
  void remove() {
    if (headwater != null) {
      headwater.close();
    }
    hook.stop(0);
  }

  @Test
  void aFloodOfBadOrdersIsToldOnceAndSoIsItsEnd() throws Exception {
    Outcome before = headwater.run("alerts", "check");
    assertThat(before.exit()).as(before.out() + before.err()).isZero();

    Path address = Files.writeString(folder.resolve("webhook"), "http://127.0.0.1:" + port());
    Started watcher =
        headwater.start(
            Map.of("HEADWATER_ALERT_WEBHOOKS_FILE", address.toString()),
            "alerts",
            "watch",
            "--every",
            "2s");
    try {
      headwater.run("generate", "orders", "--count", "500", "--bad", "0.5").orFail();
      await().atMost(PATIENCE).until(() -> states().contains("firing"));
      assertThat(headwater.run("alerts", "check").exit()).isEqualTo(1);
      await().atMost(PATIENCE).until(() -> states().contains("resolved"));
      assertThat(states()).containsExactly("firing", "resolved");
      assertThat(Files.readAllLines(folder.resolve("home/logs/alerts.log")))
          .containsExactlyElementsOf(told);
    } finally {
      watcher.terminate();
    }
  }

  private int port() {
    return hook.getAddress().getPort();
  }

  private List<String> states() {
    return told.stream().map(AlertsIT::state).toList();
  }

  private static String state(String body) {
    try {
      JsonNode notice = new ObjectMapper().readTree(body);
      assertThat(notice.path("rule").asText()).isEqualTo("orders-dead-letters");
      return notice.path("state").asText();
    } catch (IOException e) {
      throw new AssertionError(body, e);
    }
  }
}
