package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.bronze.KafkaLog;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.landing.LandingStore;
import io.headwater.batch.step.Step;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.Secret;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The shipped contracts alone say which steps there are; none of them is run here. */
final class StepsTest {
  private final Lake lake = TestLake.empty();
  private final Steps steps =
      new Steps(
          TestLake.CONTRACTS,
          TestLake.CONTRACTS,
          lake,
          new KafkaLog(
              lake.session(), new KafkaSettings("localhost:9", "batch", new Secret("not used"))),
          new RecordDecoding(
              RegistryAddress.open(URI.create("http://localhost:9")), Duration.ZERO, Duration.ZERO),
          new LandingStore(lake.table("bronze.price_lists").io(), "file:///nowhere/"));

  @Test
  void bronzeHasAStepForEachTopicThatIsItsOwn() {
    assertThat(steps.of(Layer.BRONZE))
        .extracting(Step::dataset)
        .containsExactly(
            "bronze.crm_companies",
            "bronze.crm_contacts",
            "bronze.crm_deals",
            "bronze.customer_changes",
            "bronze.feedback",
            "bronze.inventory",
            "bronze.notifications",
            "bronze.orders",
            "bronze.payments",
            "bronze.price_lists",
            "bronze.product_changes",
            "bronze.shipments",
            "bronze.supplier_changes",
            "bronze.visits");
  }

  @Test
  void silverJudgesBronzeAndThenDerivesTheCurrentState() {
    assertThat(steps.of(Layer.SILVER))
        .extracting(Step::dataset)
        .containsExactly(
            "silver.crm_company_records",
            "silver.crm_companies",
            "silver.crm_contact_records",
            "silver.crm_contacts",
            "silver.crm_deal_records",
            "silver.crm_deals",
            "silver.customer_changes",
            "silver.customers",
            "silver.feedback",
            "silver.inventory",
            "silver.notifications",
            "silver.order_lines",
            "silver.payments",
            "silver.prices",
            "silver.product_changes",
            "silver.products",
            "silver.readings",
            "silver.shipments",
            "silver.supplier_changes",
            "silver.suppliers",
            "silver.visits");
  }

  @Test
  void goldFollowsItsInputs() {
    assertThat(steps.of(Layer.GOLD))
        .extracting(Step::dataset)
        .containsExactly(
            "gold.agg_feedback",
            "gold.agg_readings_per_minute",
            "gold.agg_readings_hourly",
            "gold.agg_stock_daily",
            "gold.customer_features",
            "gold.dim_customer",
            "gold.dim_product",
            "gold.dim_supplier_price",
            "gold.fct_customer_journey",
            "gold.fct_fulfilment",
            "gold.fct_order_lines",
            "gold.agg_sales_daily",
            "gold.agg_sales_monthly",
            "gold.fct_payments");
  }
}
