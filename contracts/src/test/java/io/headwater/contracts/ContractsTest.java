package io.headwater.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contract.Access;
import io.headwater.contracts.Contract.Grant;
import io.headwater.contracts.rules.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ContractsTest {
  private final Contracts contracts = Contracts.load();

  @Test
  void loadsEveryShippedContract() {
    assertThat(contracts.all())
        .extracting(Contract::name)
        .containsExactly(
            "bronze.crm_companies",
            "bronze.crm_contacts",
            "bronze.crm_deals",
            "bronze.customer_changes",
            "bronze.dead_letters",
            "bronze.feedback",
            "bronze.inventory",
            "bronze.landed_files",
            "bronze.landing_rejects",
            "bronze.notifications",
            "bronze.orders",
            "bronze.payments",
            "bronze.price_lists",
            "bronze.product_changes",
            "bronze.readings",
            "bronze.sales_targets",
            "bronze.shipments",
            "bronze.supplier_changes",
            "bronze.visits",
            "cdc.shop.customers",
            "cdc.shop.products",
            "cdc.shop.suppliers",
            "gold.agg_customers_monthly",
            "gold.agg_feedback",
            "gold.agg_monthly_report",
            "gold.agg_readings_hourly",
            "gold.agg_readings_per_minute",
            "gold.agg_sales_daily",
            "gold.agg_sales_monthly",
            "gold.agg_stock_daily",
            "gold.customer_features",
            "gold.dim_customer",
            "gold.dim_product",
            "gold.dim_supplier_price",
            "gold.fct_customer_journey",
            "gold.fct_fulfilment",
            "gold.fct_order_lines",
            "gold.fct_payments",
            "iot.readings.v1",
            "landing/crm-companies",
            "landing/crm-contacts",
            "landing/crm-deals",
            "landing/sales-targets",
            "landing/supplier-prices",
            "live.anomalies",
            "live.anomalies.v1",
            "live.readings-per-device.v1",
            "live.readings_late",
            "live.readings_per_minute",
            "live.sales-per-minute.v1",
            "live.sales_per_minute",
            "ops.capture-offsets.v1",
            "ops.dead-letter-decisions.v1",
            "ops.quality_results",
            "ops.reconciliations",
            "ops.undeclared_fields",
            "serving.customer_features",
            "serving.quality_rules",
            "serving.quality_scores",
            "serving.readings_per_minute",
            "serving.sales_daily",
            "serving.sales_monthly",
            "shop.feedback.v1",
            "shop.inventory.v1",
            "shop.notifications.v1",
            "shop.orders.v1",
            "shop.payments.v1",
            "shop.shipments.v1",
            "shop.visits.v1",
            "silver.crm_companies",
            "silver.crm_company_records",
            "silver.crm_company_records_quarantine",
            "silver.crm_contact_records",
            "silver.crm_contact_records_quarantine",
            "silver.crm_contacts",
            "silver.crm_deal_records",
            "silver.crm_deal_records_quarantine",
            "silver.crm_deals",
            "silver.customer_changes",
            "silver.customer_changes_quarantine",
            "silver.customers",
            "silver.feedback",
            "silver.feedback_quarantine",
            "silver.inventory",
            "silver.inventory_quarantine",
            "silver.notifications",
            "silver.notifications_quarantine",
            "silver.order_lines",
            "silver.orders_quarantine",
            "silver.payments",
            "silver.payments_quarantine",
            "silver.prices",
            "silver.prices_quarantine",
            "silver.product_changes",
            "silver.product_changes_quarantine",
            "silver.products",
            "silver.readings",
            "silver.readings_quarantine",
            "silver.sales_targets",
            "silver.sales_targets_quarantine",
            "silver.shipments",
            "silver.shipments_quarantine",
            "silver.supplier_changes",
            "silver.supplier_changes_quarantine",
            "silver.suppliers",
            "silver.visits",
            "silver.visits_quarantine");
  }

  @Test
  void readsTheWholeOrderContract() {
    Contract orders = contracts.named("shop.orders.v1");
    assertThat(orders.kind()).isEqualTo(Contract.Kind.TOPIC);
    assertThat(orders.version()).isEqualTo("1.0.0");
    assertThat(orders.retention()).contains(Duration.ofDays(7));
    assertThat(orders.grants())
        .containsExactly(
            new Grant("ingestion", Access.WRITE),
            new Grant("streaming", Access.READ),
            new Grant("batch", Access.READ));
    assertThat(orders.require("key")).isEqualTo("order_id");
    assertThat(orders.location()).isEqualTo(new Location("log/shop.orders.v1.odcs.yaml", 1));
    assertThat(orders.rules())
        .extracting(Rule::name)
        .containsExactly(
            "event_id pattern ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "event_type validValues placed, cancelled, adjusted, stock_moved",
            "order_id minLength 1",
            "occurred_at notAfterArrival PT24H",
            "country minLength 1",
            "currency pattern ^[A-Z]{3}$",
            "source minLength 1",
            "lines minItems 1",
            "lines.line_no minimum 1",
            "lines.quantity minimum -1000000",
            "lines.quantity maximum 1000000",
            "lines.unit_price minimum -100000",
            "lines.unit_price maximum 100000");
  }

  @Test
  void onlyWhatIsQueriedHasANamespace() {
    assertThat(contracts.namespaces())
        .containsExactlyInAnyOrder("bronze", "gold", "live", "ops", "serving", "silver");
  }

  @Test
  void takesTheFieldsAndRulesOfAnotherContractFirst() {
    Contract bronze = contracts.named("bronze.orders");
    assertThat(bronze.fields())
        .extracting(Field::name)
        .containsExactly(
            "event_id",
            "event_type",
            "order_id",
            "occurred_at",
            "customer_id",
            "country",
            "currency",
            "source",
            "lines",
            "kafka_partition",
            "kafka_offset",
            "kafka_timestamp",
            "schema_id",
            "undeclared");
    assertThat(bronze.rules()).isEqualTo(contracts.named("shop.orders.v1").rules());
  }

  @Test
  void takesAPartOfTheFieldsOfSeveralContractsInTheOrderItNamesThem() {
    Contract silver = contracts.named("silver.feedback");
    assertThat(silver.fields())
        .extracting(Field::name)
        .containsExactly(
            "event_id",
            "occurred_at",
            "customer_token",
            "correlation_id",
            "event_type",
            "order_id",
            "product_id",
            "subject",
            "rating",
            "kafka_partition",
            "kafka_offset");
    assertThat(silver.field("event_id").primaryKeyPosition()).hasValue(1);
    assertThat(silver.field("occurred_at").partition()).isPresent();
    assertThat(silver.rules()).isEmpty();
  }

  @Test
  void takesTheFieldsThatAnotherContractTakesItself() {
    Contract topic = contracts.named("shop.payments.v1");
    assertThat(contracts.named("bronze.payments").fields())
        .extracting(Field::name)
        .startsWith("event_id", "correlation_id", "occurred_at", "event_type", "payment_id")
        .endsWith("kafka_partition", "kafka_offset", "kafka_timestamp", "schema_id", "undeclared");
    assertThat(contracts.named("bronze.payments").rules()).isEqualTo(topic.rules());
    assertThat(topic.rules())
        .extracting(Rule::name)
        .contains("occurred_at notAfterArrival PT24H", "amount minimum 0");
  }

  @Test
  void namesTheNearestContractWhenThereIsNone() {
    assertThatThrownBy(() -> contracts.named("silver.order_line"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no contract 'silver.order_line'; did you mean 'silver.order_lines'?");
  }
}
