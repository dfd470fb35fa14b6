package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.FieldType;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class CompatibilityTest {
  private final Contract orders = Contracts.load().named("shop.orders.v1");
  private final Schema written = AvroSchemas.of(orders);

  @Test
  void acceptsAnOptionalField() {
    Contract edited =
        Altered.inserting(orders, 3, Altered.field("channel", FieldType.Simple.STRING, false));
    assertThat(AvroSchemas.of(edited)).isNotEqualTo(written);
    assertThatCode(() -> Compatibility.check(edited, "shop.orders.v1-value", written))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesARequiredFieldThatOldEventsLack() {
    Contract edited =
        Altered.inserting(orders, 3, Altered.field("channel", FieldType.Simple.STRING, true));
    assertThatThrownBy(() -> Compatibility.check(edited, "shop.orders.v1-value", written))
        .isInstanceOf(ProvisionException.class)
        .hasMessageStartingWith(
            "log/shop.orders.v1.odcs.yaml:1: the contract cannot read what subject"
                + " shop.orders.v1-value was written with: channel")
        .hasMessageContaining("Make what is new optional");
  }
}
