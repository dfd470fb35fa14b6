package io.headwater.blueprint.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quantity times price, to the last digit that is shown. */
final class BillTest {
  private final Prices prices = PriceFile.example();

  @Test
  void addsUpTheAmountsThatItShows() {
    Bill bill =
        Bill.of(
            List.of(
                usage(Item.OBJECT_STORAGE, Units.gigabytes(1_234_567_890L), Growth.EVENTS),
                usage(Item.VCPU, Units.coreHours(new BigDecimal("0.1234")), Growth.DATASETS)),
            prices,
            BigDecimal.TEN);
    assertThat(bill.lines())
        .extracting(Line::quantity)
        .containsExactly(new BigDecimal("12.345679"), new BigDecimal("88.848000"));
    assertThat(bill.lines())
        .extracting(Line::amount)
        .containsExactly(new BigDecimal("0.246914"), new BigDecimal("3.109680"));
    assertThat(bill.total()).isEqualTo(new Money(new BigDecimal("3.356594"), "EUR"));
  }

  @Test
  void reckonsInTheUnitsOfPrices() {
    assertThat(Units.gigabytes(2_500_000_000L)).isEqualByComparingTo("2.5");
    assertThat(Units.gibibyteHours(1L << 31)).isEqualByComparingTo("1440");
    assertThat(Units.coreHours(new BigDecimal("1.5"))).isEqualByComparingTo("1080");
    assertThat(Units.millionsPerMonth(100_000)).isEqualByComparingTo("3");
  }

  @Test
  void aFurtherProcessComesWithEveryTwoCores() {
    BigDecimal half = new BigDecimal("0.5");
    assertThat(Growth.EVENTS.processes(half, BigDecimal.ONE)).isEqualTo(BigDecimal.ONE);
    assertThat(Growth.EVENTS.processes(half, BigDecimal.valueOf(4))).isEqualTo(BigDecimal.ONE);
    assertThat(Growth.EVENTS.processes(half, BigDecimal.valueOf(5)))
        .isEqualTo(BigDecimal.valueOf(2));
    assertThat(Growth.DATASETS.processes(half, BigDecimal.valueOf(1000))).isEqualTo(BigDecimal.ONE);
  }

  private static Usage usage(Item item, BigDecimal quantity, Growth growth) {
    return new Usage("a part", item, quantity, growth::of, Basis.MEASURED, "");
  }
}
