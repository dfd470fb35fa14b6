package io.headwater.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A course of scores as a person sees it. */
final class DatasetQualityTest {
  @Test
  void aFullBarIsEveryRuleKept() {
    DatasetQuality falling = scored("100.00", "99.99", "50.00", "0.00");
    assertThat(falling.course(UTF_8)).isEqualTo("█▇▄▁");
    assertThat(falling.course(US_ASCII)).isEqualTo("8741");
    assertThat(falling.trend()).isEqualTo("-50.00");
    assertThat(scored("87.50", "100.00").trend()).isEqualTo("+12.50");
    assertThat(scored("100.00", "100.00").trend()).isEqualTo("=");
  }

  @Test
  void theFirstDayHasNoTrendAndOnlyTheNewestAreShown() {
    assertThat(scored("100.00").trend()).isEmpty();
    List<BigDecimal> many = Collections.nCopies(30, new BigDecimal("100.00"));
    assertThat(new DatasetQuality("gold.a", many, 1, 0, 0).course(UTF_8)).hasSize(20);
  }

  private static DatasetQuality scored(String... scores) {
    return new DatasetQuality("gold.a", Stream.of(scores).map(BigDecimal::new).toList(), 4, 0, 0);
  }
}
