package io.headwater.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.blueprint.cost.Bill;
import io.headwater.blueprint.cost.Line;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was measured is what is paid for. */
final class CostsTest {
  private final Blueprint blueprint;

  CostsTest() throws UnknownChoiceException {
    blueprint = SamplePlatform.blueprint();
  }

  @Test
  void theBillIsExact() {
    Bill bill = blueprint.cost().cloud().bills().getFirst();
    assertThat(line(bill, "kafka", "vcpu"))
        .extracting(Line::quantity, Line::amount)
        .containsExactly(new BigDecimal("360.000000"), new BigDecimal("12.600000"));
    assertThat(line(bill, "kafka", "memory").amount()).isEqualTo(new BigDecimal("2.880000"));
    assertThat(line(bill, "log", "block-storage").quantity()).isEqualTo(new BigDecimal("0.000204"));
    assertThat(bill.total().amount())
        .isEqualTo(
            bill.lines().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Test
  void atOtherVolumesOnlyWhatGrowsWithEventsGrows() {
    Bill ten = blueprint.cost().cloud().bills().get(1);
    assertThat(ten.factor()).isEqualTo(BigDecimal.TEN);
    assertThat(line(ten, "kafka", "vcpu").quantity()).isEqualTo(new BigDecimal("3600.000000"));
    // Five cores are three processes of two.
    assertThat(line(ten, "kafka", "memory").quantity()).isEqualTo(new BigDecimal("2160.000000"));
    assertThat(line(ten, "catalog", "vcpu").quantity()).isEqualTo(new BigDecimal("180.000000"));
    assertThat(line(ten, "log", "block-storage").quantity()).isEqualTo(new BigDecimal("0.002040"));
    assertThat(blueprint.scalingPlan().get(1).processes()).isEqualTo(new BigDecimal("4"));
    assertThat(blueprint.scalingPlan().get(1).changes())
        .filteredOn(change -> change.part().equals("kafka"))
        .singleElement()
        .satisfies(change -> assertThat(change.change()).contains("three brokers"));
    assertThat(blueprint.scalingPlan().getFirst().changes()).isEmpty();
  }

  @Test
  void whatIsNotMeasuredIsInNoBill() throws UnknownChoiceException {
    assertThat(blueprint.cost().cloud().notMeasured())
        .contains(
            "cdc: it does not run",
            "silver.order_lines: Trino does not tell: the coordinator | is away");
    assertThat(
            SamplePlatform.blueprint(
                    new Variant(List.of("sales"), List.of(), List.of(), List.of(), Variant.FACTORS))
                .cost()
                .cloud()
                .notMeasured())
        .anyMatch(reason -> reason.startsWith("memory and cores of what this is narrowed to"));
  }

  private static Line line(Bill bill, String component, String item) {
    return bill.lines().stream()
        .filter(line -> line.component().equals(component) && line.item().equals(item))
        .findFirst()
        .orElseThrow();
  }
}
