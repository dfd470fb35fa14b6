package io.headwater.streaming.readings;

import static io.headwater.streaming.readings.TestReadings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In whatever order readings, their repeats, watermarks, time and restarts come: the rows add up to
 * what a plain program makes of the input, but for what is in the late table.
 */
final class ReadingsAddUpTest {
  private static final Instant DAY = Instant.parse("2026-01-01T10:00:00Z");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void rowsAreARecomputeOfTheInput(long seed) throws Exception {
    Random random = new Random(seed);
    List<Reading> sent = new ArrayList<>();
    Map<String, Long> sequences = new HashMap<>();
    try (ReadingsHarness harness = new ReadingsHarness()) {
      for (int i = 0; i < 2_000; i++) {
        Reading next = next(random, sent, sequences, i);
        sent.add(next);
        harness.feed(next);
        switch (random.nextInt(40)) {
          case 0 -> harness.pass(Duration.ofMillis(random.nextInt(3_000)));
          case 1 -> harness.pass(Duration.ofSeconds(random.nextInt(200)));
          case 2 -> harness.watermark(DAY.plusSeconds(i - random.nextInt(60)));
          case 3 -> harness.restart();
          default -> {}
        }
      }
      harness.endOfStream();

      Set<String> late = new HashSet<>();
      harness.tooLate().forEach(each -> late.add(each.deviceId() + "#" + each.sequence()));
      List<Reading> counted =
          sent.stream()
              .filter(each -> !late.contains(each.deviceId() + "#" + each.sequence()))
              .toList();
      Map<String, TestReadings.Minute> summed = TestReadings.summed(harness.rows());
      Map<String, TestReadings.Minute> all = TestReadings.recomputed(sent);
      assertThat(summed).containsAllEntriesOf(complete(all, late, sent));
      assertThat(TestReadings.recomputed(counted).keySet()).isSubsetOf(summed.keySet());
      assertThat(newest(harness.totals())).isEqualTo(newest(summed));
    }
  }

  /** Minutes none of whose readings, nor their repeats, came too late. */
  private static Map<String, TestReadings.Minute> complete(
      Map<String, TestReadings.Minute> all, Set<String> late, List<Reading> sent) {
    Map<String, TestReadings.Minute> complete = new HashMap<>(all);
    sent.stream()
        .filter(each -> late.contains(each.deviceId() + "#" + each.sequence()))
        .forEach(each -> TestReadings.recomputed(List.of(each)).keySet().forEach(complete::remove));
    return complete;
  }

  /** The newest minute of each device that has been sent, which is what a viewer keeps. */
  private static Map<String, TestReadings.Minute> newest(List<DeviceTotal> totals) {
    Map<String, DeviceTotal> kept = new HashMap<>();
    totals.forEach(total -> kept.put(total.deviceId(), total));
    Map<String, TestReadings.Minute> newest = new HashMap<>();
    kept.values()
        .forEach(
            total ->
                newest.put(
                    TestReadings.name(total.deviceId(), total.minute()),
                    TestReadings.Minute.of(total.total())));
    return newest;
  }

  private static Map<String, TestReadings.Minute> newest(Map<String, TestReadings.Minute> rows) {
    Map<String, String> newest = new HashMap<>();
    rows.keySet()
        .forEach(
            name ->
                newest.merge(
                    name.substring(0, name.indexOf(' ')),
                    name,
                    (one, other) -> one.compareTo(other) > 0 ? one : other));
    Map<String, TestReadings.Minute> minutes = new HashMap<>();
    newest.values().forEach(name -> minutes.put(name, rows.get(name)));
    return minutes;
  }

  /** Event time goes on by a second a reading, with stragglers of up to ten minutes and repeats. */
  private static Reading next(
      Random random, List<Reading> sent, Map<String, Long> sequences, int second) {
    if (!sent.isEmpty() && random.nextInt(6) == 0) {
      return sent.get(Math.max(0, sent.size() - 1 - random.nextInt(100)));
    }
    String device = "device-" + random.nextInt(4);
    int behind = random.nextInt(10) == 0 ? random.nextInt(600) : random.nextInt(40);
    return reading(
        device,
        sequences.merge(device, 1L, Long::sum),
        DAY.plusSeconds(Math.max(0, second - behind)).plusNanos(random.nextInt(1_000_000) * 1_000L),
        random.nextLong(-1_000_000_000_000_000L, 1_000_000_000_000_001L));
  }
}
