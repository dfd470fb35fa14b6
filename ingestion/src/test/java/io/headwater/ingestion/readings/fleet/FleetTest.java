package io.headwater.ingestion.readings.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.readings.CollectedReadings;
import io.headwater.ingestion.readings.Device;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FleetTest {
  private static final int SIZE = 400;
  private static final long DAY_MICROS = Duration.ofDays(1).toNanos() / 1_000;

  @Test
  void namesDevicesBySeedAndNumber() {
    assertThat(devices(fleet(35, Share.NONE, Share.NONE)).getFirst().device().id())
        .isEqualTo("sz-000000");
    assertThat(devices(fleet(-1, Share.NONE, Share.NONE)).getLast().device().id())
        .isEqualTo("s3w5e11264sgsf-000399");
  }

  @Test
  void standsAtSeveralSitesAndMeasuresSeveralMetrics() {
    List<Device> devices =
        devices(fleet(1, Share.NONE, Share.NONE)).stream().map(SimulatedDevice::device).toList();

    assertThat(devices.stream().map(Device::site).distinct()).hasSizeGreaterThan(8);
    assertThat(devices.stream().map(Device::metric).distinct())
        .hasSize(Metric.values().length)
        .contains("temperature_celsius", "vibration_mm_s");
  }

  @Test
  void hasWrongClocksWithinHoursAndEveryEighthDaysAhead() {
    List<ClockSkew> wrong =
        devices(fleet(1, new Share(0.2), Share.NONE)).stream()
            .map(SimulatedDevice::skew)
            .filter(skew -> !skew.equals(ClockSkew.NONE))
            .toList();

    assertThat(wrong).hasSize(80);
    assertThat(wrong.stream().filter(ClockSkew::breaksContract))
        .hasSize(10)
        .allSatisfy(skew -> assertThat(skew.micros()).isGreaterThan(DAY_MICROS));
    assertThat(wrong.stream().filter(skew -> !skew.breaksContract()))
        .allSatisfy(skew -> assertThat(Math.abs(skew.micros())).isLessThan(DAY_MICROS / 4 + 1))
        .anySatisfy(skew -> assertThat(skew.micros()).isNegative())
        .anySatisfy(skew -> assertThat(skew.micros()).isPositive());
  }

  @Test
  void measuresTheSameWhateverIsWrongWithOthers() {
    SimulatedDevice sound = fleet(1, Share.NONE, Share.NONE).device(3);
    SimulatedDevice amongOthers = fleet(1, new Share(0.1), new Share(0.1)).device(3);

    for (int i = 0; i < 100; i++) {
      long at = i * 1_000_000L;
      assertThat(amongOthers.measure(at, i / 100.0)).isEqualTo(sound.measure(at, i / 100.0));
    }
    assertThat(sound.fault()).isEmpty();
  }

  private static Fleet fleet(long seed, Share skew, Share faults) {
    return new Fleet(
        new FleetPlan(seed, SIZE, skew, faults, FleetPlan.Clocks.ANY),
        new CollectedReadings().encoding());
  }

  private static List<SimulatedDevice> devices(Fleet fleet) {
    return IntStream.range(0, SIZE).mapToObj(fleet::device).toList();
  }
}
