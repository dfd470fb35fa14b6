package io.headwater.bench.batch;

import io.headwater.bench.BatchEffort;
import io.headwater.bench.platform.Typed;
import java.util.List;

/**
 * What every measurement stands on.
 *
 * @param effort how much to measure
 * @param headwater the command
 * @param trino the lake as people query it
 * @param catalog drops what is made anew
 * @param orders those there are, which every measurement finds as the one before left them
 * @param journeys those there are
 */
public record BatchBed(
    BatchEffort effort,
    Typed headwater,
    Trino trino,
    Catalog catalog,
    History orders,
    History journeys) {
  /** What the batch layer makes of orders, inputs before outputs. */
  static final List<String> TABLES =
      List.of(
          "silver.order_lines",
          "silver.orders_quarantine",
          "gold.fct_order_lines",
          "gold.agg_sales_daily",
          "gold.agg_sales_monthly");
}
