package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InputsTest {
  @Test
  void putsEveryGoldTableAfterItsInput() {
    assertThat(Inputs.inOrder(Contracts.load().namespace("gold")))
        .extracting(Contract::name)
        .containsExactly(
            "gold.agg_feedback",
            "gold.agg_readings_per_minute",
            "gold.agg_readings_hourly",
            "gold.agg_stock_daily",
            "gold.customer_features",
            "gold.dim_customer",
            "gold.dim_product",
            "gold.fct_customer_journey",
            "gold.fct_fulfilment",
            "gold.fct_order_lines",
            "gold.agg_sales_daily",
            "gold.agg_sales_monthly",
            "gold.fct_payments");
  }

  @Test
  void putsATableAfterEachOfItsInputs() {
    List<Contract> tables =
        List.of(table("gold.a", "gold.b,gold.c"), table("gold.b", "gold.c"), table("gold.c", "x"));

    assertThat(Inputs.inOrder(tables))
        .extracting(Contract::name)
        .containsExactly("gold.c", "gold.b", "gold.a");
  }

  @Test
  void refusesTablesThatReadEachOther() {
    List<Contract> circle = List.of(table("gold.a", "gold.b"), table("gold.b", "gold.a"));

    assertThatThrownBy(() -> Inputs.inOrder(circle))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("gold.a");
  }

  private static Contract table(String name, String input) {
    return new Contract(
        name,
        Contract.Kind.TABLE,
        "1.0.0",
        "",
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Map.of("input", input),
        new Location(name, 1));
  }
}
