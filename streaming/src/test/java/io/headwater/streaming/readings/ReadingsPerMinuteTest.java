package io.headwater.streaming.readings;

import static io.headwater.streaming.readings.TestReadings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadingsPerMinuteTest {
  private static final Instant CLOSED = Instant.parse("2026-01-01T12:00:59.999Z");

  private ReadingsHarness harness;

  @BeforeEach
  void open() throws Exception {
    harness = new ReadingsHarness();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void theWatermarkClosesAMinuteWithOneRow() throws Exception {
    harness.feed(
        reading("a", 1, "2026-01-01T12:00:10Z", 5), reading("a", 2, "2026-01-01T12:00:20Z", -2));
    harness.watermark(CLOSED.minusMillis(1));
    assertThat(harness.rows()).isEmpty();

    harness.watermark(CLOSED);

    assertThat(harness.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(TestReadings.summed(List.of(row)))
                  .isEqualTo(
                      TestReadings.recomputed(
                          List.of(
                              reading("a", 1, "2026-01-01T12:00:10Z", 5),
                              reading("a", 2, "2026-01-01T12:00:20Z", -2))));
              assertThat(row.late()).isFalse();
              assertThat(row.closedUntil()).isEqualTo("2026-01-01T12:01:00Z");
            });
  }

  @Test
  void aLateReadingIsAFurtherRowWithinASecond() throws Exception {
    harness.feed(reading("a", 1, "2026-01-01T12:00:10Z", 5));
    harness.watermark(CLOSED);
    harness.feed(reading("a", 2, "2026-01-01T12:00:20Z", 7));
    harness.tick();
    harness.pass(Duration.ofSeconds(1));

    assertThat(harness.rows()).extracting(MinuteReadings::late).containsExactly(false, true);
    assertThat(harness.rows()).extracting(row -> row.gained().readings).containsExactly(1L, 1L);
  }

  @Test
  void aRepeatCountsOnceWheneverItComes() throws Exception {
    Reading first = reading("a", 1, "2026-01-01T12:00:10Z", 5);
    harness.feed(first, first);
    harness.tick();
    harness.feed(first);
    harness.restart();
    harness.feed(first);
    harness.watermark(CLOSED);
    harness.feed(first);
    harness.tick();
    harness.endOfStream();

    assertThat(harness.rows()).extracting(row -> row.gained().readings).containsExactly(1L);
  }

  @Test
  void whatComesAfterTheAllowanceIsALateReadingWithItsPlace() throws Exception {
    harness.feed(reading("a", 1, "2026-01-01T12:00:10Z", 5));
    Instant over = CLOSED.plus(ReadingsHarness.ALLOWED);
    harness.watermark(over);
    Reading late = reading("a", 2, "2026-01-01T12:00:20Z", 7);
    harness.feed(late);
    harness.tick();

    assertThat(harness.tooLate())
        .containsExactly(new LateReading("a", 0, 2, 2, late.observedAt(), 7, over, harness.now()));
    assertThat(harness.rows()).hasSize(1);
  }

  @Test
  void whatWasOverBeforeARestartIsOverAfterIt() throws Exception {
    harness.feed(reading("a", 1, "2026-01-01T12:00:10Z", 5));
    harness.watermark(CLOSED.plus(ReadingsHarness.ALLOWED));
    harness.restart();
    harness.feed(reading("a", 2, "2026-01-01T12:00:20Z", 7));
    harness.tick();

    assertThat(harness.tooLate()).hasSize(1);
  }

  @Test
  void aMinuteThatNoWatermarkClosesIsWrittenAfterTheQuiet() throws Exception {
    harness.feed(reading("a", 1, "2026-01-01T12:00:10Z", 5));
    harness.restart();
    harness.pass(ReadingsHarness.QUIET.multipliedBy(2));

    assertThat(harness.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.closedUntil()).isEqualTo(Instant.EPOCH));
  }

  @Test
  void sendsTheFirstChangeAtOnceAndTheNextAfterTheInterval() throws Exception {
    List<Long> sent = new ArrayList<>();
    harness.feed(reading("a", 1, "2026-01-01T12:00:10Z", 5));
    harness.tick();
    sent.add(newest().readings);
    harness.feed(reading("a", 2, "2026-01-01T12:00:11Z", 5));
    harness.feed(reading("a", 3, "2026-01-01T12:00:12Z", 5));
    harness.pass(ReadingsHarness.TICK);
    sent.add(newest().readings);
    harness.pass(ReadingsHarness.INTERVAL);
    sent.add(newest().readings);
    harness.pass(ReadingsHarness.INTERVAL.multipliedBy(10));

    assertThat(harness.totals()).hasSizeBetween(2, 3);
    assertThat(sent).startsWith(1L).endsWith(3L);
  }

  @Test
  void aTotalThatWasNotSentBeforeARestartIsSentAfterIt() throws Exception {
    harness.feed(reading("a", 1, "2026-01-01T12:00:10Z", 5));
    harness.pass(ReadingsHarness.TICK);
    harness.feed(reading("a", 2, "2026-01-01T12:00:11Z", 5));
    harness.restart();
    harness.pass(ReadingsHarness.INTERVAL);

    assertThat(newest().readings).isEqualTo(2);
  }

  @Test
  void aClockInTheFutureOpensItsMinuteAndClosesNone() throws Exception {
    harness.feed(reading("ahead", 1, "2026-01-01T20:00:00Z", 1));
    harness.feed(reading("a", 1, "2026-01-01T12:00:10Z", 5));
    harness.watermark(CLOSED);

    assertThat(harness.rows()).extracting(MinuteReadings::deviceId).containsExactly("a");
    assertThat(harness.totals()).extracting(DeviceTotal::deviceId).contains("ahead");
  }

  @Test
  void sumsAreExactBeyondWhatALongHolds() throws Exception {
    long most = 1_000_000_000_000_000L;
    for (int i = 1; i <= 20_000; i++) {
      harness.feed(reading("a", i, "2026-01-01T12:00:10Z", most));
    }
    harness.watermark(CLOSED);

    assertThat(harness.rows().get(0).gained().sum()).isEqualByComparingTo("20000000000000");
  }

  private Sums newest() {
    List<DeviceTotal> totals = harness.totals();
    return totals.get(totals.size() - 1).total();
  }
}
