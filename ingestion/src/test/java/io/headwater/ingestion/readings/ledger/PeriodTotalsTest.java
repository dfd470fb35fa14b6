package io.headwater.ingestion.readings.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroValues;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class PeriodTotalsTest {
  private static final Instant START = Instant.parse("2026-01-31T23:59:00Z");

  private final PeriodTotals totals = new PeriodTotals();

  @Test
  void countsByMinuteInWhateverOrderReadingsCome() {
    add(totals, "2026-01-31T23:59:59.999999Z", 1);
    add(totals, "2026-02-01T00:00:00Z", 20);
    add(totals, "2026-01-31T23:59:00Z", -3_000_000);

    assertThat(totals.period()).isEqualTo(Duration.ofMinutes(1));
    assertThat(totals.periods())
        .containsExactly(
            period("2026-01-31T23:59:00Z", 2, "-2.999999"),
            period("2026-02-01T00:00:00Z", 1, "0.000020"));
  }

  @Test
  void countsByHourOnceThereAreVeryManyMinutesAndLosesNothing() {
    int minutes = PeriodTotals.MOST_PERIODS + 120;
    for (int minute = 0; minute < minutes; minute++) {
      totals.add(AvroValues.micros(START.plus(Duration.ofMinutes(minute))), 1_000_000);
    }

    assertThat(totals.period()).isEqualTo(Duration.ofHours(1));
    assertThat(totals.periods().stream().mapToLong(ReadingLedger.Period::readings).sum())
        .isEqualTo(minutes);
    assertThat(totals.periods().subList(0, 2))
        .containsExactly(
            period("2026-01-31T23:00:00Z", 1, "1.000000"),
            period("2026-02-01T00:00:00Z", 60, "60.000000"));
  }

  @Test
  void addsUpWithOthersOfShorterAndOfLongerPeriods() {
    PeriodTotals hours = new PeriodTotals();
    for (int minute = 0; minute <= PeriodTotals.MOST_PERIODS; minute++) {
      hours.add(AvroValues.micros(START.plus(Duration.ofMinutes(minute))), 0);
    }
    add(totals, "2026-02-01T00:30:00Z", 5);

    totals.add(hours);
    PeriodTotals minutes = new PeriodTotals();
    add(minutes, "2026-02-01T00:31:00Z", 6);
    totals.add(minutes);

    assertThat(totals.period()).isEqualTo(Duration.ofHours(1));
    assertThat(totals.periods()).contains(period("2026-02-01T00:00:00Z", 62, "0.000011"));
  }

  private static void add(PeriodTotals totals, String at, long millionths) {
    totals.add(AvroValues.micros(Instant.parse(at)), millionths);
  }

  private static ReadingLedger.Period period(String start, long readings, String sum) {
    return new ReadingLedger.Period(Instant.parse(start), readings, new BigDecimal(sum));
  }
}
