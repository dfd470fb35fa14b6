package io.headwater.e2e;

/**
 * A way to break the order lines down, as gold tells it and as DuckDB finds it in the raw files.
 */
enum Breakdown {
  MONTH(
      """
      select format_datetime(month, 'yyyy-MM'), lines, invoices, known_customers, net_amount
      from gold.agg_sales_monthly order by 1
      """,
      """
      select strftime(written, '%Y-%m'), count(*), count(distinct invoice), count(distinct customer), {net}
      from raw group by 1 order by 1
      """),
  DAY(
      """
      select day, sum(lines), sum(invoices), sum(net_amount)
      from gold.agg_sales_daily group by 1 order by 1
      """,
      """
      select cast(written as date), count(*), count(distinct invoice), {net}
      from raw group by 1 order by 1
      """),
  COUNTRY(
      """
      select replace(country, ','), sum(lines), sum(invoices), sum(units), sum(net_amount)
      from gold.agg_sales_daily group by 1 order by 1
      """,
      """
      select replace(country, ',', ''), count(*), count(distinct invoice), sum(quantity), {net}
      from raw group by 1 order by 1
      """),
  KIND(
      """
      select line_kind, count(*), sum(quantity), sum(net_amount)
      from gold.fct_order_lines group by 1 order by 1
      """,
      "select {kind}, count(*), sum(quantity), {net} from raw group by 1 order by 1"),
  /** Nothing broken down: a customer of two months counts once. */
  ALL(
      """
      select count(*), count(distinct order_id), count(distinct customer_token), sum(net_amount)
      from gold.fct_order_lines
      """,
      "select count(*), count(distinct invoice), count(distinct customer), {net} from raw");

  private final String gold;
  private final String raw;

  Breakdown(String gold, String raw) {
    this.gold = gold;
    this.raw = raw;
  }

  /** The question to gold. */
  String gold() {
    return gold;
  }

  /** The question to {@link RawOrders}; its answer has the same rows. */
  String raw() {
    return raw;
  }
}
