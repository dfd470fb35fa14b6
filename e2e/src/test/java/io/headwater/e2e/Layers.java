package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/** What the batch and the speed layer of a deployment say, asked the way people ask. */
final class Layers {
  /** How long the speed layer may lag behind. */
  static final Duration CATCH_UP = Duration.ofMinutes(3);

  private final Deployment headwater;

  Layers(Deployment headwater) {
    this.headwater = headwater;
  }

  /** Runs the batch layer and returns when both layers agree on the minutes that are closed. */
  void settle() {
    headwater.run("batch").orFail();
    await("both layers to agree")
        .atMost(CATCH_UP)
        .until(() -> agree(headwater.run("reconcile", "orders")));
  }

  /** Every closed minute: none drifts, and none is left out as not read. */
  private static boolean agree(Outcome reconciled) {
    return reconciled.exit() == 0 && !reconciled.err().contains("not compared");
  }

  /** Lines, units and net amount of each layer. */
  List<String> totals() {
    return headwater.sql(
        """
        select 'gold', sum(lines), sum(units), sum(net_amount) from gold.agg_sales_daily
        union all select 'live', sum(lines), sum(units), sum(revenue) from live.sales_per_minute
        order by 1
        """);
  }

  /** Fails unless gold says of a year what was sent, and the speed layer does in the end. */
  void tell(int year, Ledger sent) {
    String row = sent.lines() + "," + sent.netAmount();
    assertThat(
            headwater.sql(
                "select sum(lines), sum(net_amount) from gold.agg_sales_monthly where year(month) = "
                    + year))
        .containsExactly(row);
    await("the speed layer to have the orders of " + year)
        .atMost(CATCH_UP)
        .untilAsserted(
            () ->
                assertThat(
                        headwater.sql(
                            "select sum(lines), sum(revenue) from live.sales_per_minute where year(window_start at time zone 'UTC') = "
                                + year))
                    .containsExactly(row));
  }

  long liveRows() {
    return Long.parseLong(headwater.sql("select count(*) from live.sales_per_minute").getFirst());
  }

  /** How many snapshots each table of the batch layer has. */
  List<String> snapshots() {
    return headwater.sqlAsEngineer(
        """
        select 'bronze', count(*) from bronze."orders$snapshots"
        union all select 'silver', count(*) from silver."order_lines$snapshots"
        union all select 'quarantine', count(*) from silver."orders_quarantine$snapshots"
        union all select 'fct', count(*) from gold."fct_order_lines$snapshots"
        union all select 'daily', count(*) from gold."agg_sales_daily$snapshots"
        union all select 'monthly', count(*) from gold."agg_sales_monthly$snapshots"
        order by 1
        """);
  }
}
