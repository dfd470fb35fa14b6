package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.step.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SummaryTest {
  private static final StepReport WRITTEN =
      new StepReport(
          "silver.order_lines",
          new Outcome(1200, 25_000, 4, 3, OptionalLong.of(7_000_000_000_000_000_001L), ""),
          Duration.ofMillis(2_345));
  private static final StepReport IDLE =
      new StepReport("gold.agg_sales_daily", Outcome.nothingNew(), Duration.ofMillis(40));

  @Test
  void saysWhatBecameOfEveryDataset(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("summary.json");

    Summary.write(file, Map.of("a-run", List.of(WRITTEN, IDLE)));

    assertThat(Files.readString(file))
        .isEqualToIgnoringWhitespace(
            """
            {"run":"a-run","datasets":[
              {"dataset":"silver.order_lines","run":"a-run","read":1200,"added":25000,
               "duplicates":4,"quarantined":3,"seconds":2.345,"snapshot":"7000000000000000001"},
              {"dataset":"gold.agg_sales_daily","run":"a-run","read":0,"added":0,
               "duplicates":0,"quarantined":0,"seconds":0.040,"snapshot":null}]}""");
  }

  @Test
  void tellsAPersonInALine() {
    assertThat(WRITTEN.line())
        .isEqualTo(
            "silver.order_lines       read 1,200  added 25,000  quarantined 3  duplicates 4  2.3 s");
    assertThat(IDLE.line()).isEqualTo("gold.agg_sales_daily     nothing new  0.0 s");
  }
}
