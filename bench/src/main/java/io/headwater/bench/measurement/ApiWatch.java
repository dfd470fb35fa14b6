package io.headwater.bench.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.bench.platform.LiveApi;
import io.headwater.bench.statistics.LatencyCourse;
import io.headwater.contracts.AvroValues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Asks the API of the hot store for some devices all over the fleet, again and again. An answer
 * makes all readings seen that came since the one before it; a device takes its readings evenly.
 */
final class ApiWatch implements Callable<LatencyCourse> {
  private static final int PLACES = 5;
  private static final int DEVICES_A_PLACE = 20;

  /**
   * Asking costs the cores that the job works on; a reading may look this much older than it is.
   */
  private static final Duration EVERY = Duration.ofMillis(50);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final LiveApi api;
  private final Instant to;
  private final LatencyCourse course;
  private final Map<String, Seen> devices = new HashMap<>();

  ApiWatch(Bed bed, Instant from, Instant to) {
    this.api = bed.live();
    this.to = to;
    this.course = new LatencyCourse(from, to);
  }

  private record Seen(Instant minute, long readings, long last) {}

  @Override
  public LatencyCourse call() {
    List<String> places = places();
    Instant end = to.plus(PATIENCE);
    while (Clock.systemUTC().instant().isBefore(end)) {
      long begun = System.nanoTime();
      for (String place : places) {
        JsonNode page = api.devices(place, DEVICES_A_PLACE);
        long now = AvroValues.micros(Clock.systemUTC().instant());
        page.path("devices").forEach(device -> saw(device, now));
      }
      LockSupport.parkNanos(EVERY.toNanos() - (System.nanoTime() - begun));
    }
    return course;
  }

  /** Names that lie apart, the first before all others. */
  private List<String> places() {
    List<String> names = api.names();
    return IntStream.range(0, PLACES)
        .mapToObj(place -> place == 0 ? "" : names.get(place * names.size() / PLACES))
        .toList();
  }

  private void saw(JsonNode device, long now) {
    Seen seen =
        new Seen(
            Instant.parse(device.path("minute").asText()),
            device.path("readings").asLong(),
            AvroValues.micros(Instant.parse(device.path("lastObservedAt").asText())));
    Seen before = devices.put(device.path("id").asText(), seen);
    if (before != null && seen.last() > before.last() && before.last() < AvroValues.micros(to)) {
      long more =
          seen.minute().equals(before.minute())
              ? seen.readings() - before.readings()
              : seen.readings();
      course.seen(now, before.last(), seen.last(), more);
    }
  }
}
