package io.headwater.provision;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;

class TableDefinitionTest {
  private static final String SHIPPED = "1.0.0";

  private final Contracts contracts = Contracts.load();

  @Test
  void bronzeHasTheEventAndWhereItStood() {
    Types.StructType line =
        Types.StructType.of(
            required(
                15,
                "line_no",
                Types.IntegerType.get(),
                "Place of the line in the invoice, from 1."),
            required(16, "product_id", Types.StringType.get(), "Stock code."),
            optional(
                17,
                "description",
                Types.StringType.get(),
                "What the product is called on the invoice."),
            required(
                18, "quantity", Types.IntegerType.get(), "Pieces; negative when they came back."),
            required(
                19,
                "unit_price",
                Types.DecimalType.of(12, 4),
                "Price of a piece in the event's currency."),
            required(
                20,
                "invoiced_at",
                Types.TimestampType.withZone(),
                "When this line was written, UTC; a few invoices carry two minutes."));
    Types.StructType expected =
        Types.StructType.of(
            required(
                1,
                "event_id",
                Types.StringType.get(),
                "Name-based UUID of source, order_id and calendar day: the same event sent again"
                    + " has the same id, and one id never spans two days."),
            required(2, "event_type", Types.StringType.get(), "What happened to the order."),
            required(3, "order_id", Types.StringType.get(), "Number of the invoice."),
            required(
                4,
                "occurred_at",
                Types.TimestampType.withZone(),
                "When the order was written, UTC. The event time."),
            optional(
                5,
                "customer_id",
                Types.StringType.get(),
                "The shop's number for the customer; null when the sale was not tied to one."),
            required(
                6,
                "country",
                Types.StringType.get(),
                "Country of the customer as the shop writes it."),
            required(
                7,
                "currency",
                Types.StringType.get(),
                "ISO 4217 code of every amount in the event."),
            required(8, "source", Types.StringType.get(), "System that wrote the event."),
            required(
                9,
                "lines",
                Types.ListType.ofRequired(14, line),
                "The lines of the invoice in file order."),
            required(
                10,
                "kafka_partition",
                Types.IntegerType.get(),
                "Partition of the record in the topic."),
            required(
                11, "kafka_offset", Types.LongType.get(), "Offset of the record in its partition."),
            required(
                12,
                "kafka_timestamp",
                Types.TimestampType.withZone(),
                "When the broker took the record, UTC."),
            required(
                13,
                "schema_id",
                Types.IntegerType.get(),
                "Registry id of the schema the writer used."));
    TableDefinition bronze = definition("bronze.orders");
    assertThat(bronze.schema().asStruct()).isEqualTo(expected);
    assertThat(bronze.schema().identifierFieldIds()).isEmpty();
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
            Map.of(
                "bronze.dead_letters", "day(kafka_timestamp)",
                "bronze.orders", "day(kafka_timestamp)",
                "gold.agg_sales_daily", "month(day)",
                "gold.agg_sales_monthly", "month(month)",
                "gold.fct_order_lines", "month(day)",
                "live.sales_per_minute", "month(window_start)",
                "silver.order_lines", "month(occurred_at)",
                "silver.orders_quarantine", "day(kafka_timestamp)"));
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

  private TableDefinition definition(String name) {
    return TableDefinition.of(contracts.named(name));
  }
}
