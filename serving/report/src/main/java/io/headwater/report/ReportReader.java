package io.headwater.report;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks Trino for what there is to tell of a month. Figures are asked for as somebody who may read
 * gold and no more; only where they come from is asked as somebody who may see snapshots. All of
 * them are of the states that the page names, whatever is written meanwhile.
 */
public final class ReportReader {
  private static final String REPORT = "gold.agg_monthly_report";
  private static final String DAYS = "gold.agg_sales_daily";
  private static final String LINES = "gold.fct_order_lines";

  private final Connection analyst;
  private final Lineage lineage;
  private final List<AskedQuery> queries = new ArrayList<>();

  public ReportReader(Connection analyst, Connection engineer) {
    this.analyst = analyst;
    this.lineage = new Lineage(engineer);
  }

  /**
   * Reads a month.
   *
   * @throws NoReportException when there is nothing of it, saying of which months there is
   */
  public MonthlyReport read(YearMonth month) throws SQLException {
    String snapshot =
        lineage
            .current(REPORT)
            .orElseThrow(
                () ->
                    new NoReportException(
                        "%s is empty. './headwater batch' fills it.".formatted(REPORT)));
    List<Source> sources = lineage.of(REPORT, snapshot);
    List<Figures> all = months(snapshot);
    List<Figures> course = course(all, month);
    return new MonthlyReport(
        course,
        shares("countries.sql", sources, DAYS, month),
        shares("products.sql", sources, LINES, month),
        newestDay(sources),
        sources,
        queries);
  }

  private static List<Figures> course(List<Figures> all, YearMonth month) {
    List<Figures> course =
        all.stream()
            .filter(each -> !each.month().isAfter(month))
            .filter(each -> each.month().isAfter(month.minusYears(1)))
            .toList();
    if (course.isEmpty()
        || !course.getLast().month().equals(month)
        || !course.getLast().hasData()) {
      throw new NoReportException(
          "There is nothing of %s in %s: %s.".formatted(month, REPORT, there(all)));
    }
    return course;
  }

  private static String there(List<Figures> all) {
    List<YearMonth> months =
        all.stream().filter(Figures::hasData).map(Figures::month).sorted().toList();
    return months.isEmpty()
        ? "it has no month with an order or a deal; './headwater batch' brings it up to date"
        : "its months are %s to %s".formatted(months.getFirst(), months.getLast());
  }

  private List<Figures> months(String snapshot) throws SQLException {
    List<Figures> months = new ArrayList<>();
    try (PreparedStatement statement = asked("months.sql", snapshot, List.of());
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        months.add(Figures.of(rows));
      }
    }
    return months;
  }

  private List<Share> shares(String file, List<Source> sources, String table, YearMonth month)
      throws SQLException {
    List<Share> shares = new ArrayList<>();
    String snapshot = state(sources, table);
    if (snapshot.isEmpty()) {
      return shares;
    }
    List<YearMonth> months = List.of(month.minusMonths(1), month);
    try (PreparedStatement statement = asked(file, snapshot, months);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        shares.add(
            new Share(
                rows.getString("name"),
                rows.getString("about"),
                rows.getBigDecimal("revenue"),
                rows.getObject("before", BigDecimal.class),
                rows.getLong("orders")));
      }
    }
    return shares;
  }

  private Optional<LocalDate> newestDay(List<Source> sources) throws SQLException {
    String days = state(sources, DAYS);
    if (days.isEmpty()) {
      return Optional.empty();
    }
    try (PreparedStatement statement = asked("newest_day.sql", days, List.of());
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return Optional.ofNullable(rows.getString(1)).map(LocalDate::parse);
    }
  }

  /** The state of a table that the report was made from; empty when it was made from none. */
  private static String state(List<Source> sources, String table) {
    return sources.stream()
        .filter(source -> source.table().equals(table))
        .map(Source::snapshot)
        .findFirst()
        .orElse("");
  }

  /** A query of a state of a table, about months from the first to the last of some. */
  private PreparedStatement asked(String file, String snapshot, List<YearMonth> months)
      throws SQLException {
    String sql = Questions.text(file).replace("{snapshot}", snapshot);
    if (!months.isEmpty()) {
      sql =
          sql.replace("{before}", months.getFirst().atDay(1).toString())
              .replace("{month}", months.getLast().atDay(1).toString());
    }
    queries.add(AskedQuery.of(sql));
    return analyst.prepareStatement(sql);
  }
}
