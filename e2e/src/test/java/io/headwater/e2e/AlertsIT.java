package io.headwater.e2e;

import static io.headwater.e2e.LakeRows.sales;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each kind of rule, by causing what it looks for: the watcher that {@code up} starts tells a
 * webhook and the log, once, and once when it is over.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class AlertsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private AlertHook hook;
  private LocalDeployment headwater;
  private Path folder;

  @BeforeAll
  void deploy(@TempDir Path temporary) throws IOException {
    folder = temporary;
    hook = new AlertHook();
    Path home = Files.createDirectories(temporary.resolve("home"));
    Files.copy(
        Repository.root().resolve("e2e/src/test/resources/alerts/rules.yaml"),
        home.resolve("alerts.yaml"));
    Files.writeString(home.resolve("alerts.webhooks"), hook.address() + "\n");
    headwater =
        LocalDeployment.in(
            temporary,
            Map.of("HEADWATER_ALERT_EVERY", "2s", "HEADWATER_STREAM_SCHEMA_PATIENCE", "1s"));
    headwater.up();
    headwater.run("stream", "start").orFail();
  }

  @AfterAll
  void remove() {
    if (headwater != null) {
      headwater.close();
    }
    hook.close();
  }

  @Test
  @Order(1)
  void aPlatformThatIsUpIsWatchedByOne() {
    assertThat(headwater.parts()).contains("watcher");
    Outcome second = headwater.run("alerts", "watch");
    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.err()).contains("Another watcher");
    Outcome check = headwater.run("alerts", "check");
    assertThat(check.exit()).as(check.out() + check.err()).isZero();
    assertThat(hook.bodies()).isEmpty();
  }

  @Test
  @Order(2)
  void aFloodOfDeadLetters() {
    headwater
        .run("generate", "orders", "--count", "500", "--bad", "0.5", "--from", "2015-01-02")
        .orFail();
    awaitFiring("dead-letters shop.orders.v1");
    assertThat(headwater.run("alerts", "check").exit()).isEqualTo(1);
  }

  @Test
  @Order(3)
  void anAnomalyOfADevice() throws IOException {
    Path series = folder.resolve("series");
    FaultySeries.write(series, "pump");
    headwater.run("replay", "readings", series.toString()).orFail();
    await("the anomaly").atMost(PATIENCE).until(() -> !hook.details("anomaly").isEmpty());
    assertThat(hook.details("anomaly").getFirst()).startsWith("pump: ");
  }

  /** To stop a stream is a wish and no alert; that nobody reads what comes is one. */
  @Test
  @Order(4)
  void aStreamThatIsNotThereForWhatComes() {
    headwater.run("stream", "stop", "sales-per-minute").orFail();
    Started orders =
        headwater.start(
            "generate",
            "orders",
            "--count",
            "1500",
            "--rate",
            "30",
            "--seed",
            "9",
            "--from",
            "2015-06-01");
    awaitFiring("lag sales-per-minute");
    awaitFiring("freshness live.sales_per_minute");
    assertThat(hook.details("stopped")).isEmpty();
    headwater.run("stream", "start", "sales-per-minute").orFail();
    awaitOver("lag sales-per-minute");
    awaitOver("freshness live.sales_per_minute");
    orders.outcome().orFail();
  }

  @Test
  @Order(5)
  void aDriftBetweenTheLayers() {
    headwater.run("batch").orFail();
    plant("0.0001");
    assertThat(headwater.run("reconcile", "orders").exit()).isEqualTo(1);
    awaitFiring("drift orders");
    plant("-0.0001");
    headwater.run("reconcile", "orders").orFail();
    awaitOver("drift orders");
  }

  /**
   * One is cancelled by somebody else; then what runs the others is killed, and the watcher too.
   */
  @Test
  @Order(6)
  void streamsThatDoNotRun() {
    headwater.flink().cancel("readings");
    awaitFiring("stopped readings");
    headwater.kill(Set.of("flink-taskmanager"));
    awaitFiring("stopped sales-per-minute");
    awaitFiring("stopped anomalies");
    assertThat(headwater.run("alerts", "check").out())
        .contains("tasks run", "readings is canceled");
    headwater.kill(Set.of("watcher"));
    await("its end").until(() -> !headwater.parts().contains("watcher"));
    headwater.up();
    assertThat(headwater.parts()).contains("watcher");
  }

  @Test
  @Order(7)
  void eachWasToldOnceAndSoIsItsEnd() throws IOException {
    List<String> once = List.of("firing", "resolved");
    Map<String, List<String>> expected = new TreeMap<>();
    for (String alert :
        List.of(
            "dead-letters shop.orders.v1",
            "lag sales-per-minute",
            "freshness live.sales_per_minute",
            "drift orders",
            "stopped readings",
            "stopped sales-per-minute",
            "stopped anomalies")) {
      expected.put(alert, once);
      awaitOver(alert);
    }
    await("the end of the anomaly")
        .atMost(PATIENCE)
        .until(() -> hook.details("anomaly").size() == 2);
    Map<String, List<String>> told = new TreeMap<>(hook.states());
    assertThat(told.keySet()).filteredOn(alert -> alert.startsWith("anomaly ")).hasSize(1);
    told.keySet().removeIf(alert -> alert.startsWith("anomaly "));
    assertThat(told).isEqualTo(expected);
    assertThat(Files.readAllLines(folder.resolve("home/logs/alerts.log")))
        .containsExactlyElementsOf(hook.bodies());
  }

  private void awaitFiring(String alert) {
    awaitState(alert, "firing");
  }

  private void awaitOver(String alert) {
    awaitState(alert, "resolved");
  }

  private void awaitState(String alert, String state) {
    await(alert + " to be " + state)
        .atMost(PATIENCE)
        .until(() -> hook.states().getOrDefault(alert, List.of()).contains(state));
  }

  /** Adds to the revenue of the first minute, as the speed layer would if it were wrong. */
  private void plant(String revenue) {
    String minute =
        headwater
            .sql(
                "select to_iso8601(min(window_start) at time zone 'UTC') from live.sales_per_minute")
            .getFirst();
    headwater.append(
        "streaming",
        "live.sales_per_minute",
        List.of(sales(minute, 0, 0, revenue, "2015-01-01T00:00:00Z")));
  }
}
