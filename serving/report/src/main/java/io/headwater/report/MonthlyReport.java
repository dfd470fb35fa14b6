package io.headwater.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What there is to tell of a month.
 *
 * @param course the months up to it, a year at most, the month itself last
 * @param countries those with the most revenue
 * @param products those with the most revenue
 * @param until the newest day in gold: where it lies before the end of the month, the month is not
 *     over; empty when there is no order at all
 * @param sources the state of each table that the figures were made from, the report's own first
 * @param queries how they were asked for
 */
public record MonthlyReport(
    List<Figures> course,
    List<Share> countries,
    List<Share> products,
    Optional<LocalDate> until,
    List<Source> sources,
    List<AskedQuery> queries) {
  public MonthlyReport {
    course = List.copyOf(course);
    countries = List.copyOf(countries);
    products = List.copyOf(products);
    sources = List.copyOf(sources);
    queries = List.copyOf(queries);
  }

  public Figures figures() {
    return course.getLast();
  }

  public YearMonth month() {
    return figures().month();
  }

  /** The month before it, when there is anything of it. */
  public Optional<Figures> before() {
    return course.stream().filter(each -> each.month().equals(month().minusMonths(1))).findFirst();
  }

  /** Whether days of the month are missing in gold. */
  public boolean isUnfinished() {
    return until.filter(day -> day.isBefore(month().atEndOfMonth())).isPresent();
  }
}
