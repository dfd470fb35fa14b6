package io.headwater.live.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Today beside the same weekday a week before. Today is the newest day in event time, so that
 * history that is replayed has its today, too.
 *
 * @param day today, UTC
 * @param comparedWith the same weekday a week before
 * @param until first instant after the newest minute of today; the day before is compared up to the
 *     same time of its day
 * @param currency of all amounts
 * @param today the sums of today so far
 * @param beforeSoFar the sums of the day before up to the same time
 * @param before the sums of that whole day
 * @param countries both by country, the greatest revenue of today first
 * @param minutes today by minute; in what is pushed only the minutes that have changed
 * @param minutesBefore that whole day by minute; left out in what is pushed
 */
public record SalesToday(
    LocalDate day,
    LocalDate comparedWith,
    Instant until,
    String currency,
    Sales today,
    Sales beforeSoFar,
    Sales before,
    List<Country> countries,
    List<Minute> minutes,
    List<Minute> minutesBefore) {
  private static final int MINUTES_OF_A_DAY = 24 * 60;
  private static final int DAYS_OF_A_WEEK = 7;

  /** One country, today and before up to the same time. */
  public record Country(String country, Sales today, Sales beforeSoFar) {}

  /** One minute of a day, from 0. */
  public record Minute(int minute, Sales sales) {}

  /** Adds up the newest day there is; empty when there are no sales at all. */
  public static Optional<SalesToday> of(
      SalesView view, Function<LocalDate, List<SalesMinute>> store) {
    return view.newest().map(day -> of(day, store));
  }

  private static SalesToday of(LocalDate day, Function<LocalDate, List<SalesMinute>> store) {
    LocalDate earlier = day.minusDays(DAYS_OF_A_WEEK);
    DaySales today = DaySales.of(store.apply(day), MINUTES_OF_A_DAY);
    int last = today.minutes().isEmpty() ? 0 : today.minutes().lastKey();
    List<SalesMinute> rows = store.apply(earlier);
    DaySales soFar = DaySales.of(rows, last);
    DaySales before = DaySales.of(rows, MINUTES_OF_A_DAY);
    return new SalesToday(
        day,
        earlier,
        day.atStartOfDay().plusMinutes(last + 1L).toInstant(ZoneOffset.UTC),
        "GBP",
        today.total(),
        soFar.total(),
        before.total(),
        countries(today, soFar),
        minutes(today),
        minutes(before));
  }

  private static List<Country> countries(DaySales today, DaySales before) {
    Set<String> names = new TreeSet<>(today.countries().keySet());
    names.addAll(before.countries().keySet());
    List<Country> countries = new ArrayList<>();
    for (String name : names) {
      countries.add(
          new Country(
              name,
              today.countries().getOrDefault(name, Sales.NONE),
              before.countries().getOrDefault(name, Sales.NONE)));
    }
    countries.sort(Comparator.comparing((Country each) -> each.today().revenue()).reversed());
    return countries;
  }

  private static List<Minute> minutes(DaySales day) {
    return day.minutes().entrySet().stream()
        .map(minute -> new Minute(minute.getKey(), minute.getValue()))
        .toList();
  }

  /** The same with these minutes only, for those who know the rest. */
  public SalesToday changes(Set<Integer> changed) {
    return new SalesToday(
        day,
        comparedWith,
        until,
        currency,
        today,
        beforeSoFar,
        before,
        countries,
        minutes.stream().filter(each -> changed.contains(each.minute())).toList(),
        List.of());
  }
}
