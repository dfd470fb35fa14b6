package io.headwater.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;

/**
 * A month as {@code gold.agg_monthly_report} has it; amounts in GBP, attainments as shares of 1. A
 * target that was not set is null, and so is what was attained of it.
 */
public record Figures(
    YearMonth month,
    BigDecimal revenue,
    long orders,
    long cancellations,
    long knownCustomers,
    long newCustomers,
    long returningCustomers,
    long dealsWon,
    BigDecimal dealsWonAmount,
    long dealsLost,
    BigDecimal dealsLostAmount,
    long dealsOpen,
    BigDecimal dealsOpenAmount,
    long dealsWithoutAmount,
    BigDecimal revenueTarget,
    BigDecimal revenueAttainment,
    BigDecimal dealsTarget,
    BigDecimal dealsAttainment) {

  static Figures of(ResultSet row) throws SQLException {
    return new Figures(
        YearMonth.parse(row.getString("month").substring(0, 7)),
        row.getBigDecimal("revenue"),
        row.getLong("orders"),
        row.getLong("cancellations"),
        row.getLong("known_customers"),
        row.getLong("new_customers"),
        row.getLong("returning_customers"),
        row.getLong("deals_won"),
        row.getBigDecimal("deals_won_amount"),
        row.getLong("deals_lost"),
        row.getBigDecimal("deals_lost_amount"),
        row.getLong("deals_open"),
        row.getBigDecimal("deals_open_amount"),
        row.getLong("deals_without_amount"),
        row.getBigDecimal("revenue_target"),
        row.getBigDecimal("revenue_attainment"),
        row.getBigDecimal("deals_target"),
        row.getBigDecimal("deals_attainment"));
  }

  /** Whether anything happened, so that there is more to tell than what was planned. */
  public boolean hasData() {
    return orders + cancellations + knownCustomers + dealsWon + dealsLost + dealsOpen > 0
        || revenue.signum() != 0;
  }
}
