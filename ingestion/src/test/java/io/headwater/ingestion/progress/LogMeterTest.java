package io.headwater.ingestion.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class LogMeterTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();
  private final LogMeter meter =
      new LogMeter(
          "replay",
          200,
          "lines",
          new PrintStream(printed, true, StandardCharsets.UTF_8),
          nanos::get);

  @Test
  void printsALineEveryFiveSecondsAndOneAtTheEnd() {
    for (int second = 1; second <= 12; second++) {
      nanos.set(Duration.ofSeconds(second).toNanos());
      meter.advance(10);
      meter.count(1_000);
    }
    meter.close();

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "replay: 25 %, 5,000 lines, 1,000 lines/s, 15 s left",
            "replay: 50 %, 10,000 lines, 1,000 lines/s, 10 s left",
            "replay: 60 %, 12,000 lines, 1,000 lines/s");
  }
}
