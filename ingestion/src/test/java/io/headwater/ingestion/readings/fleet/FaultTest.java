package io.headwater.ingestion.readings.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroValues;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class FaultTest {
  private static final Metric METRIC = Metric.TEMPERATURE_CELSIUS;
  private static final double SOUND = 50;
  private static final int READINGS = 10_000;

  private final List<Double> faulty = new ArrayList<>();

  @Test
  void spikesAtMostThreeTimes() {
    play(FaultKind.SPIKE);

    assertThat(faulty).hasSizeBetween(1, 3).allSatisfy(value -> assertThat(off(value)).isTrue());
  }

  @Test
  void shiftsItsLevel() {
    play(FaultKind.LEVEL_SHIFT);

    assertThat(faulty).hasSizeGreaterThan(200).containsOnly(faulty.getFirst());
    assertThat(off(faulty.getFirst())).isTrue();
  }

  @Test
  void driftsFurtherAndFurtherAway() {
    play(FaultKind.DRIFT);

    assertThat(Math.abs(faulty.getFirst() - SOUND)).isLessThan(METRIC.noise());
    assertThat(off(faulty.getLast())).isTrue();
    assertThat(faulty).isSortedAccordingTo((a, b) -> Double.compare(distance(a), distance(b)));
  }

  @Test
  void isStuckAtAValue() {
    Fault fault = fault(FaultKind.STUCK);
    double[] first = {Double.NaN};
    for (int i = 0; i < READINGS; i++) {
      if (fault.isActive(part(i))) {
        double value = fault.apply(i, part(i), i);
        first[0] = Double.isNaN(first[0]) ? i : first[0];
        assertThat(value).isEqualTo(first[0]);
      }
    }
    assertThat(first[0]).isPositive();
  }

  @Test
  void isNoisy() {
    play(FaultKind.NOISE_BURST);

    double deviation =
        Math.sqrt(
            faulty.stream()
                .mapToDouble(value -> Math.pow(value - SOUND, 2))
                .average()
                .getAsDouble());
    assertThat(deviation).isGreaterThan(3 * METRIC.noise());
  }

  @Test
  void isSilent() {
    assertThat(fault(FaultKind.SILENCE).isSilent()).isTrue();
    assertThat(fault(FaultKind.STUCK).isSilent()).isFalse();
  }

  @Test
  void saysFromWhenUntilWhen() {
    Fault fault = play(FaultKind.LEVEL_SHIFT);

    InjectedFault injected = fault.injected("d").orElseThrow();
    long from = AvroValues.micros(injected.from());
    assertThat(injected.kind()).isEqualTo("level_shift");
    assertThat(injected.readings()).isEqualTo(faulty.size());
    assertThat(AvroValues.micros(injected.until())).isEqualTo(from + faulty.size() - 1);
    assertThat(from).isBetween(READINGS * 3 / 10L, READINGS * 85 / 100L);
  }

  @Test
  void isNoneWhenTheRunEndsBeforeIt() {
    assertThat(fault(FaultKind.SPIKE).injected("d")).isEmpty();
  }

  private Fault play(FaultKind kind) {
    Fault fault = fault(kind);
    for (int i = 0; i < READINGS; i++) {
      if (fault.isActive(part(i))) {
        faulty.add(fault.apply(SOUND, part(i), i));
      }
    }
    return fault;
  }

  private static Fault fault(FaultKind kind) {
    return new Fault(kind, METRIC, new SplittableRandom(9));
  }

  private static double part(int i) {
    return (double) i / READINGS;
  }

  private static double distance(double value) {
    return Math.abs(value - SOUND);
  }

  private static boolean off(double value) {
    return distance(value) > 5 * METRIC.noise();
  }
}
