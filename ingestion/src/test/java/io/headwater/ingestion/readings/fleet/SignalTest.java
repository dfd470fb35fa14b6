package io.headwater.ingestion.readings.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SignalTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos() / 1_000;
  private static final int READINGS = 20_000;

  @ParameterizedTest
  @EnumSource
  void remembersWhereItWas(Metric metric) {
    double[] values = values(metric, SECOND);

    double mean = DoubleStream.of(values).average().orElseThrow();
    double variance = 0;
    double covariance = 0;
    for (int i = 1; i < values.length; i++) {
      variance += (values[i] - mean) * (values[i] - mean);
      covariance += (values[i] - mean) * (values[i - 1] - mean);
    }
    assertThat(covariance / variance).isGreaterThan(0.5).isLessThan(1);
  }

  @ParameterizedTest
  @EnumSource
  void staysWithinWhatCanBeMeasured(Metric metric) {
    double[] values = values(metric, 100 * SECOND);

    assertThat(DoubleStream.of(values).map(metric::possible).toArray()).isEqualTo(values);
  }

  @Test
  void goesThroughADay() {
    double[] values = values(Metric.TEMPERATURE_CELSIUS, 60 * SECOND);
    int day = (int) Duration.ofDays(1).toMinutes();

    // An hour of every day together: noise and drift even out, the cycle does not.
    double[] hours =
        IntStream.range(0, 24)
            .mapToDouble(
                hour ->
                    IntStream.range(0, READINGS)
                        .filter(minute -> minute % day / 60 == hour)
                        .mapToDouble(minute -> values[minute])
                        .average()
                        .orElseThrow())
            .toArray();
    double range =
        DoubleStream.of(hours).max().orElseThrow() - DoubleStream.of(hours).min().orElseThrow();
    assertThat(range).isGreaterThan(Metric.TEMPERATURE_CELSIUS.swing() * 0.7);
  }

  private static double[] values(Metric metric, long interval) {
    Signal signal = new Signal(metric, new SplittableRandom(4));
    return IntStream.range(0, READINGS).mapToDouble(i -> signal.next(i * interval)).toArray();
  }
}
