package io.headwater.cli;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the speed layer and gold say of the same closed minutes, a row a month. */
record Agreement(List<Month> months) {
  /**
   * Both layers' figures of one month.
   *
   * @param month as in 2011-08
   */
  record Month(
      String month,
      long goldOrders,
      long liveOrders,
      long goldLines,
      long liveLines,
      BigDecimal goldRevenue,
      BigDecimal liveRevenue) {
    boolean holds() {
      return goldOrders == liveOrders
          && goldLines == liveLines
          && goldRevenue.compareTo(liveRevenue) == 0;
    }
  }

  static Agreement read(Connection trino) throws SQLException {
    List<Month> months = new ArrayList<>();
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(Query.AGREEMENT.sql())) {
      while (rows.next()) {
        months.add(
            new Month(
                rows.getString("month"),
                rows.getLong("gold_orders"),
                rows.getLong("live_orders"),
                rows.getLong("gold_lines"),
                rows.getLong("live_lines"),
                rows.getBigDecimal("gold_revenue"),
                rows.getBigDecimal("live_revenue")));
      }
    }
    return new Agreement(List.copyOf(months));
  }

  boolean holds() {
    return !months.isEmpty() && months.stream().allMatch(Month::holds);
  }

  /** The months as a table a person can compare. */
  Table table() {
    Table table =
        new Table(List.of("month", "orders", "lines", "revenue (gold)", "revenue (live)", "agree"));
    months.forEach(
        month ->
            table.add(
                List.of(
                    month.month(),
                    both(month.goldOrders(), month.liveOrders()),
                    both(month.goldLines(), month.liveLines()),
                    month.goldRevenue().toPlainString(),
                    month.liveRevenue().toPlainString(),
                    month.holds() ? "yes" : "NO")));
    return table;
  }

  private static String both(long gold, long live) {
    return gold == live ? Long.toString(gold) : gold + " / " + live;
  }
}
