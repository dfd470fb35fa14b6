package io.headwater.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Hot topics on a real broker, asked over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LiveIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Instant TODAY = Instant.parse("2011-12-09T10:00:00Z");
  private static final Instant WEEK_BEFORE = Instant.parse("2011-12-02T10:00:00Z");

  private LiveFixture live;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    live = LiveFixture.start(folder, Map.of("HEADWATER_LIVE_SILENT_AFTER", "20s"));
    await().atMost(PATIENCE).until(() -> live.client().get("/api/devices").statusCode() == 200);
  }

  @AfterAll
  void stop() {
    if (live != null) {
      live.close();
    }
  }

  @Test
  void comparesTodayWithTheSameWeekdayUpToTheSameTime() throws Exception {
    sales(WEEK_BEFORE, "France", 2, "10.5000");
    sales(WEEK_BEFORE.plusSeconds(60), "France", 9, "90.0000");
    sales(TODAY, "France", 1, "7.0000");
    sales(TODAY, "France", 3, "20.2500");
    sales(TODAY, "Spain", 1, "1.0000");
    await()
        .atMost(PATIENCE)
        .until(() -> live.client().json("/api/sales/today").at("/today/orders").asInt() == 4);
    JsonNode today = live.client().json("/api/sales/today");
    assertThat(today.path("day").asText()).isEqualTo("2011-12-09");
    assertThat(today.path("comparedWith").asText()).isEqualTo("2011-12-02");
    assertThat(today.path("until").asText()).isEqualTo("2011-12-09T10:01:00Z");
    assertThat(today.at("/today/revenue").decimalValue()).isEqualByComparingTo("21.25");
    assertThat(today.at("/beforeSoFar/revenue").decimalValue()).isEqualByComparingTo("10.5");
    assertThat(today.at("/before/revenue").decimalValue()).isEqualByComparingTo("100.5");
    assertThat(today.at("/countries/0/country").asText()).isEqualTo("France");
    assertThat(today.at("/minutes/0/minute").asInt()).isEqualTo(600);
  }

  @Test
  void tellsTheStateOfEveryDevice() throws Exception {
    Instant now = Instant.now();
    device("b-ok", "20.000000", now);
    device("b-silent", "20.000000", now.minusSeconds(60));
    device("b-strange", "20.000000", now);
    live.send(live.values().anomaly("b-strange", "site-b", "90.000000", "far off", now, now));
    live.flush();
    await()
        .atMost(PATIENCE)
        .until(() -> state("b-strange").equals("anomalous") && state("b-ok").equals("ok"));
    assertThat(state("b-silent")).isEqualTo("silent");
    JsonNode map = live.client().json("/api/devices/map");
    assertThat(map.at("/sites/site-b").toString())
        .isEqualTo("[[\"b-ok\",\"o\"],[\"b-silent\",\"s\"],[\"b-strange\",\"a\"]]");
    JsonNode anomaly = live.client().json("/api/anomalies?device=b-strange").at("/anomalies/0");
    assertThat(anomaly.path("reason").asText()).isEqualTo("far off");
  }

  @Test
  void pagesThroughDevices() throws Exception {
    for (String id : new String[] {"p-1", "p-2", "p-3"}) {
      device(id, "1.500000", Instant.now());
    }
    live.flush();
    await().atMost(PATIENCE).until(() -> live.client().get("/api/devices/p-3").statusCode() == 200);
    JsonNode page = live.client().json("/api/devices?after=p-&limit=2");
    assertThat(page.path("devices").findValuesAsText("id")).containsExactly("p-1", "p-2");
    assertThat(page.path("next").asText()).isEqualTo("p-2");
    JsonNode device = live.client().json("/api/devices/p-1");
    assertThat(device.at("/device/mean").decimalValue()).isEqualByComparingTo("1.5");
    assertThat(device.at("/recent/0/1").asDouble()).isEqualTo(1.5);
  }

  @Test
  void pushesWhatChanges() throws Exception {
    try (Stream<JsonNode> updates = live.client().updates()) {
      device("s-1", "20.000000", Instant.now());
      live.send(
          live.values().anomaly("s-1", "site-s", "90.0", "spike", Instant.now(), Instant.now()));
      live.flush();
      JsonNode told =
          updates
              .filter(
                  update -> update.path("anomalies").findValuesAsText("deviceId").contains("s-1"))
              .findFirst()
              .orElseThrow();
      assertThat(told.path("anomalies").findValuesAsText("reason")).contains("spike");
    }
  }

  @Test
  void countsWhatItCannotReadAndGoesOn() throws Exception {
    live.send(new ProducerRecord<>(HotValues.DEVICES.name(), "x".getBytes(UTF_8), new byte[] {9}));
    device("u-1", "1.000000", Instant.now());
    live.flush();
    await().atMost(PATIENCE).until(() -> state("u-1").equals("ok"));
    await()
        .atMost(PATIENCE)
        .until(() -> freshness(HotValues.DEVICES.name()).path("unreadable").asInt() == 1);
  }

  @Test
  void countsDeadLettersWithoutTheRightToReadThem() throws Exception {
    Map<String, Object> client = live.adminClient();
    client.put("transactional.id", "dead-letters-of-a-test");
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      for (int round = 0; round < 2; round++) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>("shop.orders.v1.dlq", new byte[] {1}));
        producer.commitTransaction();
      }
    }
    awaitTrue(
        () -> {
          JsonNode rates = live.client().json("/api/rates");
          // Two letters, and a mark for each of the two transactions.
          return rates
              .path("deadLetters")
              .toString()
              .contains("{\"topic\":\"shop.orders.v1.dlq\",\"atMost\":4}");
        });
  }

  @Test
  void measuresHowFastEventsComeIn() throws Exception {
    awaitTrue(
        () -> {
          device("r-1", "1.000000", Instant.now());
          live.flush();
          JsonNode topics = live.client().json("/api/rates").path("topics");
          for (JsonNode topic : topics) {
            if (topic.path("topic").asText().equals(HotValues.DEVICES.name())) {
              return topic.path("eventsPerSecond").asDouble() > 0;
            }
          }
          return false;
        });
    awaitTrue(() -> freshness(HotValues.DEVICES.name()).at("/sentToApi/count").asInt() > 0);
  }

  @Test
  void saysWhichPartAnswers() throws Exception {
    awaitTrue(
        () -> {
          String parts = live.client().json("/api/health").path("parts").toString();
          return parts.contains("\"part\":\"kafka\",\"state\":\"up\"")
              && parts.contains("\"part\":\"trino\",\"state\":\"down\"")
              && parts.contains("\"part\":\"hot-store\",\"state\":\"up\"");
        });
  }

  @Test
  void answersAsItsDescriptionSays() throws Exception {
    OpenApi description = OpenApi.shipped();
    assertThat(description.dangling()).isEmpty();
    device("o-1", "1.000000", Instant.now());
    sales(WEEK_BEFORE.minusSeconds(86_400), "Malta", 1, "1.0000");
    live.flush();
    awaitTrue(() -> live.client().get("/api/devices/o-1").statusCode() == 200);
    awaitTrue(() -> live.client().get("/api/sales/today").statusCode() == 200);
    for (String path : description.paths()) {
      if (!path.equals("/api/events")) {
        JsonNode answer = live.client().json(path.replace("{id}", "o-1"));
        assertThat(answer.propertyStream().map(Map.Entry::getKey))
            .as(path)
            .containsExactlyInAnyOrderElementsOf(description.members(path));
      }
    }
  }

  @Test
  void refusesWhoHasNotTheToken() throws Exception {
    HttpResponse<String> refused = new LiveClient(live.port(), "guessed").get("/api/devices");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
    HttpResponse<String> events = new LiveClient(live.port(), "").get("/api/events");
    assertThat(events.statusCode()).isEqualTo(401);
  }

  @Test
  void saysWhatIsWrongWithARequest() throws Exception {
    HttpResponse<String> wrong = live.client().get("/api/devices?limit=many");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("Cannot use limit 'many': must be a whole number from 1");
    assertThat(live.client().get("/api/devices/none").statusCode()).isEqualTo(404);
    assertThat(live.client().get("/api/nothing").body()).contains("\"status\":404");
    assertThat(live.client().send("POST", "/api/devices").statusCode()).isEqualTo(405);
  }

  @Test
  void letsABrowserDoNothingButWhatThePageNeeds() throws Exception {
    HttpResponse<String> page = new LiveClient(live.port(), "").get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Server")).isEmpty();
  }

  private void sales(Instant minute, String country, long orders, String revenue) {
    live.send(live.values().sales(minute, country, orders, revenue, Instant.now()));
  }

  private void device(String id, String value, Instant at) {
    live.send(live.values().device(id, "site-" + id.charAt(0), value, at, at));
  }

  private String state(String device) throws Exception {
    return live.client().json("/api/devices/" + device).at("/device/state").asText();
  }

  private JsonNode freshness(String topic) throws Exception {
    for (JsonNode each : live.client().json("/api/freshness").path("topics")) {
      if (each.path("topic").asText().equals(topic)) {
        return each;
      }
    }
    throw new AssertionError("no freshness of " + topic);
  }

  private static void awaitTrue(Callable<Boolean> condition) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(condition);
  }
}
