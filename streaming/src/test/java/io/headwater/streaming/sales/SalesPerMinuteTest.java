package io.headwater.streaming.sales;

import static io.headwater.streaming.orders.TestOrders.order;
import static io.headwater.streaming.orders.TestOrders.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.streaming.orders.CountedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SalesPerMinuteTest {
  private static final Minute TEN = minute("United Kingdom");
  private static final CountedOrder FIRST = placed("a", "2026-01-01T10:00:00Z");
  private static final CountedOrder LAST = placed("b", "2026-01-01T10:00:59.999Z");
  private static final CountedOrder MORE = placed("c", "2026-01-01T10:00:30Z");
  private static final CountedOrder CANCELLED =
      order("d", "cancelled", "United Kingdom", "2026-01-01T10:00:30Z");
  private static final CountedOrder STOCK =
      order("e", "stock_moved", "United Kingdom", "2026-01-01T10:00:30Z");
  private static final CountedOrder IRISH = order("f", "placed", "Eire", "2026-01-01T10:00:30Z");

  private SalesHarness harness;

  @BeforeEach
  void open() throws Exception {
    harness = SalesHarness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void theWatermarkClosesAMinute() throws Exception {
    harness.feed(FIRST, LAST);
    harness.watermark("2026-01-01T10:00:59.998Z");
    assertThat(harness.rows()).isEmpty();

    harness.watermark("2026-01-01T10:00:59.999Z");

    assertThat(harness.rows()).containsExactly(onTime(TEN, sales(2, 0, 2)));
  }

  @Test
  void everyKindOfEventAddsItsLinesUnitsAndRevenue() throws Exception {
    harness.feed(FIRST, CANCELLED, STOCK);
    harness.watermark("2026-01-01T10:01:00Z");

    assertThat(harness.rows()).containsExactly(onTime(TEN, sales(1, 1, 3)));
  }

  @Test
  void countriesOfAMinuteAreApart() throws Exception {
    harness.feed(FIRST, IRISH, LAST);
    harness.watermark("2026-01-01T10:01:00Z");

    assertThat(harness.rows())
        .containsExactlyInAnyOrder(
            onTime(TEN, sales(2, 0, 2)), onTime(minute("Eire"), sales(1, 0, 1)));
  }

  @Test
  void aLateOrderIsAFurtherRow() throws Exception {
    harness.feed(FIRST);
    harness.watermark("2026-01-01T10:01:00Z");
    harness.feed(LAST);
    harness.pass(Duration.ofSeconds(1));

    assertThat(harness.rows())
        .containsExactly(
            onTimeAt(TEN, sales(1, 0, 1), SalesHarness.START), late(TEN, sales(1, 0, 1)));
  }

  @Test
  void aBurstOfLateOrdersIsOneRow() throws Exception {
    harness.watermark("2026-01-01T10:01:00Z");
    harness.feed(FIRST, LAST, MORE);
    harness.watermark("2026-01-01T10:02:00Z");
    harness.pass(Duration.ofSeconds(1));

    assertThat(harness.rows()).containsExactly(late(TEN, sales(3, 0, 3)));
  }

  @Test
  void silenceClosesAMinuteThoughTheWatermarkStandsStill() throws Exception {
    harness.feed(FIRST);
    harness.pass(Duration.ofSeconds(119));
    harness.feed(LAST);
    harness.pass(Duration.ofSeconds(119));
    assertThat(harness.rows()).isEmpty();

    harness.pass(SalesHarness.QUIET);

    assertThat(harness.rows()).containsExactly(onTime(TEN, sales(2, 0, 2)));
  }

  @Test
  void anOrderAfterSilenceIsLate() throws Exception {
    harness.feed(FIRST);
    harness.pass(SalesHarness.QUIET.multipliedBy(2));
    harness.feed(LAST);
    harness.pass(Duration.ofSeconds(1));

    assertThat(harness.rows()).extracting(MinuteSales::late).containsExactly(false, true);
  }

  @Test
  void totalsLeaveAtMostOnceASecondAndTheNewestIsRight() throws Exception {
    harness.feed(FIRST, LAST);
    assertThat(harness.totals()).isEmpty();
    harness.pass(Duration.ofSeconds(1));
    Instant firstSent = harness.now();
    harness.feed(MORE);
    harness.pass(Duration.ofSeconds(1));

    assertThat(harness.totals())
        .containsExactly(
            new MinuteTotal(TEN, sales(2, 0, 2), firstSent),
            new MinuteTotal(TEN, sales(3, 0, 3), harness.now()));
  }

  @Test
  void anUnchangedTotalIsNotSentAgain() throws Exception {
    harness.feed(FIRST);
    harness.pass(Duration.ofHours(1));

    assertThat(harness.totals()).hasSize(1);
  }

  @Test
  void totalsIncludeLateOrders() throws Exception {
    harness.feed(FIRST);
    harness.watermark("2026-01-01T10:01:00Z");
    harness.feed(LAST);
    harness.pass(Duration.ofSeconds(1));

    assertThat(harness.totals())
        .containsExactly(new MinuteTotal(TEN, sales(2, 0, 2), harness.now()));
  }

  @Test
  void aTotalIsForgottenAfterItsTimeButTheRowsStayRight() throws Exception {
    harness.feed(FIRST);
    harness.watermark("2026-01-01T10:01:00Z");
    harness.pass(SalesHarness.REMEMBERED.plusSeconds(1));
    harness.feed(LAST);
    harness.pass(Duration.ofSeconds(1));

    assertThat(harness.totals())
        .last()
        .isEqualTo(new MinuteTotal(TEN, sales(1, 0, 1), harness.now()));
    assertThat(harness.rows()).hasSize(2);
  }

  @Test
  void theEndOfAStreamLeavesNothingBehind() throws Exception {
    harness.feed(FIRST);
    harness.watermark("2026-01-01T10:01:00Z");
    harness.feed(LAST, placed("g", "2026-01-01T11:00:00Z"));
    harness.endOfStream();

    assertThat(harness.rows()).extracting(row -> row.sales().orders()).containsExactly(1L, 1L, 1L);
    assertThat(harness.totals())
        .extracting(total -> total.sales().orders())
        .containsExactlyInAnyOrder(2L, 1L);
  }

  @Test
  void theEndOfAStreamSendsTheTotalOfAClosedMinute() throws Exception {
    harness.feed(FIRST);
    harness.watermark("2026-01-01T10:01:00Z");
    harness.endOfStream();

    assertThat(harness.totals())
        .containsExactly(new MinuteTotal(TEN, sales(1, 0, 1), harness.now()));
  }

  @Test
  void lateOrdersLeaveNoTimersBehind() throws Exception {
    harness.watermark("2026-01-01T10:01:00Z");
    harness.feed(FIRST);
    harness.pass(Duration.ofSeconds(1));

    assertThat(harness.eventTimeTimers()).isZero();
  }

  @Test
  void aRestartInMidMinuteLosesAndDoublesNothing() throws Exception {
    harness.feed(FIRST, LAST);
    harness = harness.restarted();
    harness.feed(MORE);
    harness.watermark("2026-01-01T10:01:00Z");
    harness.pass(Duration.ofSeconds(1));

    assertThat(harness.rows()).containsExactly(onTimeAt(TEN, sales(3, 0, 3), SalesHarness.START));
    assertThat(harness.totals())
        .last()
        .isEqualTo(new MinuteTotal(TEN, sales(3, 0, 3), harness.now()));
  }

  @Test
  void aRestartKeepsLateOrdersThatWait() throws Exception {
    harness.watermark("2026-01-01T10:01:00Z");
    harness.feed(FIRST);
    harness = harness.restarted();
    harness.feed(LAST);
    harness.pass(Duration.ofSeconds(1));

    assertThat(harness.rows()).containsExactly(late(TEN, sales(2, 0, 2)));
  }

  @Test
  void aClosedMinuteStaysClosedAfterARestart() throws Exception {
    harness.feed(FIRST);
    harness.watermark("2026-01-01T10:01:00Z");
    harness = harness.restarted();
    harness.feed(LAST);
    harness.pass(Duration.ofSeconds(1));

    assertThat(harness.rows()).containsExactly(late(TEN, sales(1, 0, 1)));
  }

  @Test
  void whatTheWatermarkClosedBeforeARestartIsLateAfterIt() throws Exception {
    harness.feed(placed("g", "2026-01-01T11:00:00Z"));
    harness.watermark("2026-01-01T11:00:59.999Z");
    harness = harness.restarted();
    harness.feed(FIRST);
    harness.watermark("2026-01-01T09:00:00Z");
    harness.pass(Duration.ofSeconds(1));

    assertThat(harness.rows()).containsExactly(late(TEN, sales(1, 0, 1)));
    assertThat(harness.closedUntil()).isEqualTo("2026-01-01T11:01:00Z");
  }

  @Test
  void nothingIsSaidToBeClosedBeforeTheFirstWatermark() throws Exception {
    harness.feed(FIRST);
    harness.pass(SalesHarness.QUIET.multipliedBy(2));

    assertThat(harness.rows()).extracting(MinuteSales::closedUntil).containsExactly(Instant.EPOCH);
  }

  private MinuteSales onTime(Minute minute, Sales sales) {
    return onTimeAt(minute, sales, harness.now());
  }

  private MinuteSales late(Minute minute, Sales sales) {
    return new MinuteSales(minute, sales, true, harness.closedUntil(), harness.now());
  }

  private MinuteSales onTimeAt(Minute minute, Sales sales, Instant emittedAt) {
    return new MinuteSales(minute, sales, false, harness.closedUntil(), emittedAt);
  }

  private static Minute minute(String country) {
    return new Minute(Instant.parse("2026-01-01T10:00:00Z"), country);
  }

  private static Sales sales(long orders, long cancellations, long events) {
    BigDecimal revenue = new BigDecimal("5.0000").multiply(BigDecimal.valueOf(events));
    return new Sales(orders, cancellations, events, 2 * events, revenue);
  }
}
