package io.headwater.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.capture.CapturedTable;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;

class RowMappingTest {
  private final CapturedTable customers = table("cdc.shop.customers");
  private final CapturedTable products = table("cdc.shop.products");

  @Test
  void putsColumnsIntoTheFieldsOfTheirNames() {
    Schema schema =
        SchemaBuilder.struct()
            .field("customer_id", Schema.STRING_SCHEMA)
            .field("email", Schema.OPTIONAL_STRING_SCHEMA)
            .field("marketing_consent", Schema.BOOLEAN_SCHEMA)
            .field("registered_at", Schema.STRING_SCHEMA)
            .build();
    GenericRecord event =
        filled(
            customers,
            new Struct(schema)
                .put("customer_id", "C1")
                .put("marketing_consent", true)
                .put("registered_at", "2026-03-01T10:00:00.123456+02:00"));

    assertThat(event.get("customer_id")).isEqualTo("C1");
    assertThat(event.get("email")).isNull();
    assertThat(event.get("marketing_consent")).isEqualTo(true);
    assertThat(event.get("registered_at"))
        .isEqualTo(AvroValues.micros(Instant.parse("2026-03-01T08:00:00.123456Z")));
    assertThat(event.get("undeclared")).isNull();
  }

  @Test
  void keepsExactPrices() {
    Schema schema = SchemaBuilder.struct().field("list_price", Decimal.schema(4)).build();
    GenericRecord event =
        filled(products, new Struct(schema).put("list_price", new BigDecimal("12.3400")));

    assertThat(AvroValues.decimal((ByteBuffer) event.get("list_price"), 4))
        .isEqualTo(new BigDecimal("12.3400"));
  }

  @Test
  void keepsColumnsThatNoContractNames() {
    Schema schema =
        SchemaBuilder.struct()
            .field("customer_id", Schema.STRING_SCHEMA)
            .field("loyalty_points", Schema.INT32_SCHEMA)
            .field("nickname", Schema.OPTIONAL_STRING_SCHEMA)
            .build();
    GenericRecord event =
        filled(customers, new Struct(schema).put("customer_id", "C1").put("loyalty_points", 12));

    assertThat(event.get("undeclared")).isEqualTo("{\"loyalty_points\":\"12\",\"nickname\":null}");
  }

  @Test
  void keepsAValueThatDoesNotFitItsFieldAsATextOfItsOwn() {
    Schema schema =
        SchemaBuilder.struct()
            .field("product_id", Schema.INT64_SCHEMA)
            .field("list_price", Schema.STRING_SCHEMA)
            .field("active", Schema.STRING_SCHEMA)
            .build();
    GenericRecord event =
        filled(
            products,
            new Struct(schema)
                .put("product_id", 7L)
                .put("list_price", "on request")
                .put("active", "yes"));

    assertThat(event.get("product_id")).isEqualTo("7");
    assertThat(event.get("list_price")).isNull();
    assertThat(event.get("active")).isNull();
    assertThat(event.get("undeclared"))
        .isEqualTo("{\"list_price\":\"on request\",\"active\":\"yes\"}");
  }

  @Test
  void keepsANumberWithTooManyDigits() {
    Schema schema = SchemaBuilder.struct().field("list_price", Decimal.schema(6)).build();
    GenericRecord event =
        filled(products, new Struct(schema).put("list_price", new BigDecimal("1.000001")));

    assertThat(event.get("list_price")).isNull();
    assertThat(event.get("undeclared")).isEqualTo("{\"list_price\":\"1.000001\"}");
  }

  private static GenericRecord filled(CapturedTable table, Struct row) {
    GenericRecord event = new GenericData.Record(AvroSchemas.of(table.contract()));
    new RowMapping(table).fill(event, row);
    return event;
  }

  private static CapturedTable table(String topic) {
    return new CapturedTable(Contracts.load().named(topic));
  }
}
