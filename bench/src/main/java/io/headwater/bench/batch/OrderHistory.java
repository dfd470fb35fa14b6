package io.headwater.bench.batch;

import io.headwater.bench.platform.Typed;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The orders of a made-up shop, in bronze: sent by the platform's own generator through the log, as
 * all orders are. Days follow each other, so that what is added is newer than what is there.
 */
public final class OrderHistory {
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final double LINES_OF_AN_ORDER = 7.3;
  private static final int DAYS_OF_A_MONTH = 30;

  /** A stop is in the middle of a month, as every day but one is. */
  private static final int FIRST_DAYS = 10;

  private final Typed headwater;
  private final int linesOfADay;
  private LocalDate next = FIRST_DAY;

  public OrderHistory(Typed headwater, int linesOfAMonth) {
    this.headwater = headwater;
    this.linesOfADay = linesOfAMonth / DAYS_OF_A_MONTH;
  }

  /** Grows to the middle of the month after so many. */
  void growTo(int months) throws IOException, InterruptedException {
    sendUntil(FIRST_DAY.plusMonths(months).plusDays(FIRST_DAYS));
  }

  /** Grows by about so many lines, in whole days. */
  void growBy(int lines) throws IOException, InterruptedException {
    sendUntil(next.plusDays(Math.max(1, lines / linesOfADay)));
  }

  private void sendUntil(LocalDate end) throws IOException, InterruptedException {
    long days = next.until(end, ChronoUnit.DAYS);
    if (days <= 0) {
      return;
    }
    headwater.run(
        "generate",
        "orders",
        "--count",
        Long.toString(Math.round(days * linesOfADay / LINES_OF_AN_ORDER)),
        "--from",
        next.toString(),
        "--until",
        end.toString(),
        "--duplicates",
        "0.01",
        "--bad",
        "0.001");
    headwater.run("batch", "--only", "bronze");
    next = end;
  }
}
