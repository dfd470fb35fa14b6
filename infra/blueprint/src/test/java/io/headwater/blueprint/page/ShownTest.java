package io.headwater.blueprint.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ShownTest {
  @Test
  void figuresHaveUnits() {
    assertThat(Shown.bytes(999)).isEqualTo("999 B");
    assertThat(Shown.bytes(1_000)).isEqualTo("1.0 kB");
    assertThat(Shown.bytes(12_345_678_901L)).isEqualTo("12.3 GB");
    assertThat(Shown.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(Shown.kept(Optional.of(Duration.ofDays(7)))).isEqualTo("7 days");
    assertThat(Shown.kept(Optional.empty())).isEqualTo("for ever");
    assertThat(Shown.duration(Duration.ofHours(24))).isEqualTo("24 h");
  }

  @Test
  void amountsBelowACentAreNotNothing() {
    assertThat(Shown.amount(new BigDecimal("1234.565000"))).isEqualTo("1,234.57");
    assertThat(Shown.amount(new BigDecimal("0.000088"))).isEqualTo("0.000088");
    assertThat(Shown.amount(new BigDecimal("0.000000"))).isEqualTo("0.00");
  }
}
