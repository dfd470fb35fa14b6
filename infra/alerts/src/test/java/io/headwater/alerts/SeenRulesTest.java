package io.headwater.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The rules that look at the lake and at the cluster, by what those say. */
class SeenRulesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Terms TERMS = new Terms("r", Severity.warning, Duration.ZERO);
  private static final Freshness FRESHNESS =
      new Freshness(TERMS, "live.t", "topic", Duration.ofMinutes(5));

  @Test
  void aTableThatStaysBehindItsGrowingTopicIsStale() throws Exception {
    assertThat(FRESHNESS.look(lake(Optional.of(NOW.minusSeconds(720)), 10), NOW))
        .containsExactly(
            Finding.wrong("live.t", "12m", "the newest row of live.t is of 2026-03-01T09:48:00Z"));
    assertThat(FRESHNESS.look(lake(Optional.empty(), 10), NOW))
        .containsExactly(Finding.wrong("live.t", "no row", "live.t is empty"));
  }

  @Test
  void aTableIsFreshWhileItsRowsAreNewOrItsTopicIsSilent() throws Exception {
    assertThat(FRESHNESS.look(lake(Optional.of(NOW.minusSeconds(60)), 10), NOW))
        .noneMatch(Finding::isWrong);
    assertThat(FRESHNESS.look(lake(Optional.of(NOW.minusSeconds(72000)), 0), NOW))
        .containsExactly(Finding.fine("live.t", "", "topic is silent"));
  }

  @Test
  void eachDatasetWhoseNewestComparisonDiffersIsDrift() throws Exception {
    assertThat(new Drift(TERMS).look(lake(Optional.empty(), 0), NOW))
        .containsExactly(
            Finding.wrong("orders", "2", "orders: 2 of 900 minutes differ between live and gold"),
            Finding.fine(
                "readings", "0", "readings: 0 of 60 minutes differ between live and gold"));
  }

  @Test
  void aWantedStreamThatDoesNotRunIsToldWithItsReason() throws Exception {
    assertThat(new StreamStopped(TERMS).look(lake(Optional.empty(), 0), NOW))
        .containsExactly(
            Finding.fine("sales-per-minute", "running", "sales-per-minute runs"),
            Finding.wrong("readings", "failed", "readings is failed: too many dead letters"));
  }

  @Test
  void fieldsThatNoContractDeclaresAreToldByTable() throws Exception {
    assertThat(new Undeclared(TERMS, Duration.ofHours(24)).look(lake(Optional.empty(), 0), NOW))
        .containsExactly(
            Finding.wrong(
                "bronze.orders",
                "1,200",
                "1,200 records in bronze.orders have fields that no contract declares: gift, note"));
  }

  private static Sources lake(Optional<Instant> newest, long arrived) {
    Log log =
        new Log() {
          @Override
          public long arrived(String topic, Instant from, Instant until) {
            return arrived;
          }

          @Override
          public OptionalLong behind(String group, String topic) {
            return OptionalLong.empty();
          }
        };
    Lake lake =
        new Lake() {
          @Override
          public Optional<Instant> newest(String table, Instant after) {
            return newest.filter(at -> at.isAfter(after));
          }

          @Override
          public List<Comparison> comparisons() {
            return List.of(new Comparison("orders", 2, 900), new Comparison("readings", 0, 60));
          }

          @Override
          public List<Undeclared> undeclared(Instant after) {
            return after.equals(NOW.minus(Duration.ofHours(24)))
                ? List.of(new Undeclared("bronze.orders", "gift, note", 1200))
                : List.of();
          }
        };
    return new Sources(
        log,
        lake,
        () ->
            List.of(
                new Streams.Wanted("sales-per-minute", "RUNNING", ""),
                new Streams.Wanted("readings", "FAILED", "too many dead letters")),
        (topic, from) -> List.of());
  }
}
