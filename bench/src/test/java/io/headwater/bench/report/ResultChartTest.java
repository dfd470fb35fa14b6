package io.headwater.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultChartTest {
  private static final Machine MACHINE =
      new Machine("0123456789", Instant.EPOCH, 2, 24_000, "25", "Linux amd64", 1);

  @TempDir private Path folder;

  @Test
  void whereNothingCouldBeToldThePictureOfAnEarlierRunGoes() throws Exception {
    Path picture = folder.resolve("streaming.png");
    ResultChart.write(picture, MACHINE, List.of(Finding.of("stage", "both", 500_000, "records/s")));
    assertThat(picture).isNotEmptyFile();

    ResultChart.write(
        picture, MACHINE, List.of(Finding.of("sustained", "lag flat", Double.NaN, "records/s")));

    assertThat(Files.exists(picture)).isFalse();
  }
}
