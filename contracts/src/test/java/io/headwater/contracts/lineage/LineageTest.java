package io.headwater.contracts.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.Contracts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineageTest {
  private static final String VIEW =
      """
      -- What was sold? Not read from gold.dim_product.
      WITH newest AS (SELECT max(day) AS day FROM lake.gold.agg_sales_daily)
      SELECT day FROM lake.gold.agg_sales_daily
      UNION ALL
      SELECT day FROM newest JOIN live.sales_per_minute ON true
      """;

  private final Lineage lineage =
      Lineage.of(
          Contracts.load(),
          contract ->
              contract.name().equals("serving.sales_daily") ? Optional.of(VIEW) : Optional.empty());

  @Test
  void aQueryReadsTheTablesItNamesAndNotThoseOfItsComments() {
    assertThat(ReadTables.of(VIEW))
        .containsExactly("gold.agg_sales_daily", "live.sales_per_minute");
  }

  @Test
  void followsATopicToTheViewsOverIt() {
    assertThat(lineage.consumers("shop.orders.v1"))
        .containsSubsequence("bronze.orders", "silver.order_lines", "gold.fct_order_lines")
        .contains(
            "live.sales_per_minute",
            "silver.orders_quarantine",
            "serving.sales_daily",
            "gold.agg_sales_daily",
            "gold.agg_sales_monthly")
        .doesNotContain("gold.dim_product", "serving.readings_per_minute");
  }

  @Test
  void knowsWhatAViewIsMadeOf() {
    assertThat(lineage.origins("serving.sales_daily"))
        .startsWith("gold.agg_sales_daily", "live.sales_per_minute")
        .contains("shop.orders.v1");
    assertThat(lineage.inputs("shop.orders.v1")).isEmpty();
    assertThat(lineage.outputs("gold.agg_sales_daily"))
        .contains("serving.sales_daily")
        .doesNotContain("gold.fct_order_lines");
  }
}
