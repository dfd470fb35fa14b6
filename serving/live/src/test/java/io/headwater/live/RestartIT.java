package io.headwater.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dashboard knows that was started after the fact. */
final class RestartIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void knowsAfterARestartWhatItKnewBefore(@TempDir Path folder) throws Exception {
    Map<String, String> bounds =
        Map.of("HEADWATER_LIVE_ANOMALIES", "2", "HEADWATER_LIVE_SALES_DAYS", "8");
    try (LiveFixture live = LiveFixture.start(folder, bounds)) {
      Instant now = Instant.now();
      live.send(live.values().device("d-1", "site", "20.000000", now, now));
      live.send(live.values().sales(Instant.parse("2011-01-01T10:00:00Z"), "Eire", 1, "1.00", now));
      live.send(live.values().sales(Instant.parse("2011-12-09T10:00:00Z"), "Eire", 2, "3.50", now));
      for (int each = 1; each <= 3; each++) {
        Instant at = now.plusSeconds(each);
        live.send(live.values().anomaly("d-1", "site", "90.0", "number " + each, at, at));
      }
      live.flush();
      awaitAnomalies(live);
      JsonNode device = live.client().json("/api/devices/d-1").path("device");
      JsonNode sales = live.client().json("/api/sales/today");

      live.restartProcess();
      awaitAnomalies(live);
      assertThat(live.client().json("/api/devices/d-1").path("device")).isEqualTo(device);
      assertThat(live.client().json("/api/sales/today")).isEqualTo(sales);
      assertThat(live.client().json("/api/anomalies").path("anomalies").findValuesAsText("reason"))
          .containsExactly("number 3", "number 2");
      // What was read again was not measured again.
      assertThat(live.client().json("/api/freshness").findValues("count"))
          .allMatch(count -> count.asInt() == 0);
    }
  }

  private static void awaitAnomalies(LiveFixture live) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                live.client()
                    .json("/api/anomalies")
                    .path("anomalies")
                    .findValuesAsText("reason")
                    .contains("number 3"));
  }
}
