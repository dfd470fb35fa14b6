package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.TypeUtil;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;

class TableDefinitionTest {
  private static final String SHIPPED = "1.0.0";

  private final Contracts contracts = Contracts.load();

  @Test
  void bronzeHasTheEventAndWhereItStood() {
    TableDefinition bronze = definition("bronze.orders");
    assertThat(columns(bronze.schema()))
        .containsExactly(
            "1 event_id required string",
            "2 event_type required string",
            "3 order_id required string",
            "4 occurred_at required timestamptz",
            "5 customer_id optional string",
            "6 country required string",
            "7 currency required string",
            "8 source required string",
            "9 lines required list",
            "10 kafka_partition required int",
            "11 kafka_offset required long",
            "12 kafka_timestamp required timestamptz",
            "13 schema_id required int",
            "14 undeclared optional string",
            "15 lines.element required struct",
            "16 lines.element.line_no required int",
            "17 lines.element.product_id required string",
            "18 lines.element.description optional string",
            "19 lines.element.quantity required int",
            "20 lines.element.unit_price required decimal(12, 4)",
            "21 lines.element.invoiced_at required timestamptz");
    assertThat(bronze.schema().identifierFieldIds()).isEmpty();
  }

  @Test
  void everyColumnSaysWhatItsContractSays() {
    for (Contract contract : contracts.all(Contract.Kind.TABLE)) {
      Schema schema = TableDefinition.of(contract).schema();
      assertThat(contract.fields())
          .isNotEmpty()
          .allSatisfy(
              field ->
                  assertThat(schema.findField(field.name()).doc())
                      .isNotBlank()
                      .isEqualTo(field.description()));
    }
  }

  @Test
  void partitionsAsTheContractsSay() {
    assertThat(
            contracts.all(Contract.Kind.TABLE).stream()
                .map(TableDefinition::of)
                .collect(
                    Collectors.toMap(
                        table -> table.contract().name(),
                        table -> String.join(", ", Partitioning.words(table.spec())))))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("bronze.crm_companies", "day(landed_at)"),
                Map.entry("bronze.crm_contacts", "day(landed_at)"),
                Map.entry("bronze.crm_deals", "day(landed_at)"),
                Map.entry("bronze.customer_changes", "day(kafka_timestamp)"),
                Map.entry("bronze.dead_letters", "day(kafka_timestamp)"),
                Map.entry("bronze.feedback", "day(kafka_timestamp)"),
                Map.entry("bronze.inventory", "day(kafka_timestamp)"),
                Map.entry("bronze.landed_files", "day(landed_at)"),
                Map.entry("bronze.landing_rejects", "day(landed_at)"),
                Map.entry("bronze.notifications", "day(kafka_timestamp)"),
                Map.entry("bronze.orders", "day(kafka_timestamp)"),
                Map.entry("bronze.payments", "day(kafka_timestamp)"),
                Map.entry("bronze.price_lists", "day(landed_at)"),
                Map.entry("bronze.product_changes", "day(kafka_timestamp)"),
                Map.entry("bronze.readings", "day(kafka_timestamp)"),
                Map.entry("bronze.shipments", "day(kafka_timestamp)"),
                Map.entry("bronze.supplier_changes", "day(kafka_timestamp)"),
                Map.entry("bronze.visits", "day(kafka_timestamp)"),
                Map.entry("gold.agg_feedback", "month(day)"),
                Map.entry("gold.agg_readings_hourly", "day(hour)"),
                Map.entry("gold.agg_readings_per_minute", "day(minute)"),
                Map.entry("gold.agg_sales_daily", "month(day)"),
                Map.entry("gold.agg_sales_monthly", "month(month)"),
                Map.entry("gold.agg_stock_daily", "month(day)"),
                Map.entry("gold.customer_features", ""),
                Map.entry("gold.dim_customer", ""),
                Map.entry("gold.dim_product", ""),
                Map.entry("gold.dim_supplier_price", ""),
                Map.entry("gold.fct_customer_journey", ""),
                Map.entry("gold.fct_fulfilment", ""),
                Map.entry("gold.fct_order_lines", "month(day)"),
                Map.entry("gold.fct_payments", ""),
                Map.entry("live.anomalies", "day(started_at)"),
                Map.entry("live.readings_late", "day(emitted_at)"),
                Map.entry("live.readings_per_minute", "day(window_start)"),
                Map.entry("live.sales_per_minute", "month(window_start)"),
                Map.entry("ops.quality_results", "month(measured_at)"),
                Map.entry("ops.reconciliations", "month(compared_at)"),
                Map.entry("ops.undeclared_fields", "month(seen_at)"),
                Map.entry("silver.crm_companies", ""),
                Map.entry("silver.crm_company_records", "month(modified_at)"),
                Map.entry("silver.crm_company_records_quarantine", "day(landed_at)"),
                Map.entry("silver.crm_contact_records", "month(modified_at)"),
                Map.entry("silver.crm_contact_records_quarantine", "day(landed_at)"),
                Map.entry("silver.crm_contacts", ""),
                Map.entry("silver.crm_deal_records", "month(modified_at)"),
                Map.entry("silver.crm_deal_records_quarantine", "day(landed_at)"),
                Map.entry("silver.crm_deals", ""),
                Map.entry("silver.customer_changes", "month(changed_at)"),
                Map.entry("silver.customer_changes_quarantine", "day(kafka_timestamp)"),
                Map.entry("silver.customers", ""),
                Map.entry("silver.feedback", "month(occurred_at)"),
                Map.entry("silver.feedback_quarantine", "day(kafka_timestamp)"),
                Map.entry("silver.inventory", "month(occurred_at)"),
                Map.entry("silver.inventory_quarantine", "day(kafka_timestamp)"),
                Map.entry("silver.notifications", "month(occurred_at)"),
                Map.entry("silver.notifications_quarantine", "day(kafka_timestamp)"),
                Map.entry("silver.order_lines", "month(occurred_at)"),
                Map.entry("silver.orders_quarantine", "day(kafka_timestamp)"),
                Map.entry("silver.payments", "month(occurred_at)"),
                Map.entry("silver.payments_quarantine", "day(kafka_timestamp)"),
                Map.entry("silver.prices", "month(valid_from)"),
                Map.entry("silver.prices_quarantine", "day(landed_at)"),
                Map.entry("silver.product_changes", "month(changed_at)"),
                Map.entry("silver.product_changes_quarantine", "day(kafka_timestamp)"),
                Map.entry("silver.products", ""),
                Map.entry("silver.readings", "day(observed_at)"),
                Map.entry("silver.readings_quarantine", "day(kafka_timestamp)"),
                Map.entry("silver.shipments", "month(occurred_at)"),
                Map.entry("silver.shipments_quarantine", "day(kafka_timestamp)"),
                Map.entry("silver.supplier_changes", "month(changed_at)"),
                Map.entry("silver.supplier_changes_quarantine", "day(kafka_timestamp)"),
                Map.entry("silver.suppliers", ""),
                Map.entry("silver.visits", "month(occurred_at)"),
                Map.entry("silver.visits_quarantine", "day(kafka_timestamp)")));
  }

  @Test
  void identifiesRowsByThePrimaryKey() {
    assertThat(definition("silver.order_lines").schema().identifierFieldNames())
        .isEqualTo(Set.of("event_id", "line_no"));
  }

  @Test
  void setsTheseProperties() {
    assertThat(definition("silver.order_lines").properties())
        .isEqualTo(
            Map.of(
                "headwater.contract.version", SHIPPED,
                "format-version", "2",
                "write.parquet.compression-codec", "zstd",
                "write.distribution-mode", "hash",
                "write.metadata.delete-after-commit.enabled", "true",
                "write.metadata.previous-versions-max", "50",
                "commit.retry.num-retries", "10"));
  }

  @Test
  void sparesAStreamTheShuffle() {
    assertThat(definition("live.sales_per_minute").properties())
        .containsEntry("write.distribution-mode", "none");
  }

  @Test
  void marksRowsAsDeletedWhereTheRowsOfAKeyAreReplaced() {
    assertThat(definition("gold.dim_customer").properties())
        .containsEntry("write.merge.mode", "merge-on-read");
    assertThat(definition("gold.agg_sales_daily").properties())
        .doesNotContainKey("write.merge.mode");
  }

  /** Every column and member: id, name, whether null is refused, type. */
  private static List<String> columns(Schema schema) {
    return TypeUtil.indexNameById(schema.asStruct()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> line(entry.getValue(), schema.findField(entry.getKey())))
        .toList();
  }

  private static String line(String name, Types.NestedField column) {
    String type =
        column.type().isPrimitiveType()
            ? column.type().toString()
            : column.type().typeId().name().toLowerCase(Locale.ROOT);
    String needed = column.isRequired() ? "required" : "optional";
    return "%d %s %s %s".formatted(column.fieldId(), name, needed, type);
  }

  private TableDefinition definition(String name) {
    return TableDefinition.of(contracts.named(name));
  }
}
