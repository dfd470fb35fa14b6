package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class CompatibilityTest {
  private final Contract orders = Contracts.load().named("shop.orders.v1");
  private final Schema written = AvroSchemas.of(orders);
  private final Compatibility compatibility = new Compatibility(Consumers.of(Contracts.load()));

  @Test
  void acceptsAnOptionalField() {
    Contract edited =
        Altered.inserting(orders, 3, Altered.field("channel", FieldType.Simple.STRING, false));
    assertThat(AvroSchemas.of(edited)).isNotEqualTo(written);
    assertThatCode(() -> compatibility.check(edited, "shop.orders.v1-value", written))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesARequiredFieldThatOldEventsLack() {
    Contract edited =
        Altered.inserting(orders, 3, Altered.field("channel", FieldType.Simple.STRING, true));
    assertThatThrownBy(() -> compatibility.check(edited, "shop.orders.v1-value", written))
        .isInstanceOf(ProvisionException.class)
        .hasMessageStartingWith(
            "log/shop.orders.v1.odcs.yaml:1: the schema of subject shop.orders.v1-value would"
                + " break: 'channel' is new and required, which what is already written lacks"
                + " (required-field-added, edited.odcs.yaml:7). It breaks bronze.orders,"
                + " live.sales_per_minute, silver.order_lines,")
        .hasMessageContaining("serving.sales_daily")
        .hasMessageContaining("chart Revenue")
        .hasMessageContaining("read by streaming, batch")
        .hasMessageContaining("Make what is new optional");
  }

  @Test
  void refusesWhatAvroWouldReadWrongly() {
    Contract edited = decimal(orders, new FieldType.Decimal(14, 2));
    assertThatThrownBy(() -> compatibility.check(edited, "shop.orders.v1-value", written))
        .hasMessageContaining("'lines.unit_price' is decimal(14,2) and was decimal(12,4)");
  }

  @Test
  void acceptsMoreDigitsAndAnotherNameForAField() {
    Contract edited = decimal(orders, new FieldType.Decimal(20, 4));
    edited =
        Altered.replacing(edited, "country", Altered.renamed(orders.field("country"), "market"));
    Contract accepted = edited;
    assertThatCode(() -> compatibility.check(accepted, "shop.orders.v1-value", written))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesToLoseAFieldThatOthersRead() {
    assertThatThrownBy(
            () ->
                compatibility.check(
                    Altered.without(orders, "source"), "shop.orders.v1-value", written))
        .hasMessageContaining("'source' is gone (field-removed");
  }

  private static Contract decimal(Contract contract, FieldType type) {
    FieldType.ListOf lines = (FieldType.ListOf) contract.field("lines").type();
    FieldType.Struct line = (FieldType.Struct) lines.element().type();
    List<Field> members =
        line.fields().stream()
            .map(field -> field.name().equals("unit_price") ? Altered.typed(field, type) : field)
            .toList();
    Field element = Altered.typed(lines.element(), new FieldType.Struct(members));
    return Altered.replacing(
        contract, Altered.typed(contract.field("lines"), new FieldType.ListOf(element)));
  }
}
