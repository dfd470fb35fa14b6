package io.headwater.bench.batch;

import io.headwater.bench.platform.Typed;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened in a made-up shop, in bronze: sent by the platform's own generator through the log,
 * as everything is. Days follow each other, so that what is added is newer than what is there.
 */
public final class History {
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final double LINES_OF_AN_ORDER = 7.3;
  private static final double DAYS_OF_A_MONTH = 30;

  /** About what takes to send one, to bring it to bronze and to make of it what is measured. */
  private static final Duration AN_ORDER = Duration.ofNanos(350_000);

  private static final Duration A_JOURNEY = Duration.ofMillis(4);

  /** A stop is in the middle of a month, as every day but one is. */
  private static final int FIRST_DAYS = 10;

  private final Typed headwater;
  private final double aDay;
  private final Duration each;
  private final List<String> command;
  private LocalDate next = FIRST_DAY;

  private History(Typed headwater, double aMonth, Duration each, List<String> command) {
    this.headwater = headwater;
    this.aDay = aMonth / DAYS_OF_A_MONTH;
    this.each = each;
    this.command = command;
  }

  /** Orders, a hundredth of them sent twice and a thousandth bad. */
  public static History ofOrders(Typed headwater, int linesOfAMonth) {
    return new History(
        headwater,
        linesOfAMonth / LINES_OF_AN_ORDER,
        AN_ORDER,
        List.of("generate", "orders", "--duplicates", "0.01", "--bad", "0.001"));
  }

  /** Whole journeys of customers. */
  public static History ofJourneys(Typed headwater, int journeysOfAMonth) {
    return new History(
        headwater,
        journeysOfAMonth,
        A_JOURNEY,
        List.of("generate", "journeys", "--customers", Integer.toString(journeysOfAMonth)));
  }

  /** About how long it takes to grow from nothing to so many months. */
  Duration estimate(int months) {
    return each.multipliedBy(Math.round(months * DAYS_OF_A_MONTH * aDay));
  }

  /** Grows to the middle of the month after so many. */
  void growTo(int months) throws IOException, InterruptedException {
    growBy(next.until(FIRST_DAY.plusMonths(months).plusDays(FIRST_DAYS), ChronoUnit.DAYS));
  }

  /** Grows by so many days, and is in bronze when it has. */
  void growBy(long days) throws IOException, InterruptedException {
    if (days <= 0) {
      return;
    }
    LocalDate end = next.plusDays(days);
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("--count", Long.toString(Math.round(days * aDay))));
    words.addAll(List.of("--from", next.toString(), "--until", end.toString()));
    headwater.run(words.toArray(String[]::new));
    headwater.run("batch", "--only", "bronze");
    next = end;
  }
}
