package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.batch.verify.Sample;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerifyArgumentsTest {
  private static final List<String> KNOWN = List.of("silver.order_lines", "gold.agg_sales_daily");

  @Test
  void everyTableAndEveryRowUnlessTold() {
    assertThat(parse("")).isEqualTo(new VerifyArguments(Set.of(), Sample.everything(), false));
    assertThat(parse("--table gold.agg_sales_daily --sample 5 --json"))
        .isEqualTo(new VerifyArguments(Set.of("gold.agg_sales_daily"), new Sample(5), true));
  }

  @ParameterizedTest
  @CsvSource({
    "--table gold.sales, Cannot use --table 'gold.sales': must be one of silver.order_lines",
    "--table, --table needs a value",
    "--sample 0, Cannot use --sample '0': must be a percentage from 1 to 100",
    "--sample all, Cannot use --sample 'all'",
    "--fix, Cannot use '--fix'. Usage: verify-data"
  })
  void saysWhatCannotBeUsed(String words, String why) {
    assertThatThrownBy(() -> parse(words))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining(why);
  }

  private static VerifyArguments parse(String words) {
    return VerifyArguments.parse(words.isEmpty() ? List.of() : List.of(words.split(" ")), KNOWN);
  }
}
