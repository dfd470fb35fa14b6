package io.headwater.live.devices;

import io.headwater.live.anomalies.AnomaliesView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Answers questions about devices from one store. */
public final class DeviceAnswers {
  private static final int MEAN_SCALE = 6;

  private final DevicesView devices;
  private final AnomaliesView anomalies;
  private final Function<String, Optional<DeviceReadings>> store;
  private final DeviceStates states;

  public DeviceAnswers(
      DevicesView devices,
      AnomaliesView anomalies,
      Function<String, Optional<DeviceReadings>> store,
      DeviceStates states) {
    this.devices = devices;
    this.anomalies = anomalies;
    this.store = store;
    this.states = states;
  }

  /**
   * One device.
   *
   * @param mean of the values in its newest minute so far
   */
  public record DeviceNow(
      String id,
      String site,
      String metric,
      DeviceState state,
      BigDecimal last,
      BigDecimal least,
      BigDecimal greatest,
      BigDecimal mean,
      long readings,
      Instant minute,
      Instant lastObservedAt,
      Instant updatedAt) {}

  /**
   * Some devices, in the order of their names.
   *
   * @param next what to give as {@code after} for those that follow; null at the end
   */
  public record Page(int total, List<DeviceNow> devices, String next) {}

  /** One device with its recent values, oldest first, as pairs of epoch milliseconds and value. */
  public record Detail(DeviceNow device, List<Number[]> recent) {}

  /** Every device by site, as pairs of its name and the first letter of its state. */
  public record Compact(Counts counts, Map<String, List<String[]>> sites) {}

  /** How many devices are in which state. */
  public record Counts(int total, int ok, int silent, int anomalous) {}

  /** States that have changed since the last time, and the counts of now. */
  public record Changes(Counts counts, long updates, List<String[]> states) {}

  /** Devices whose names come after one, in a state if one is given. */
  public Page page(String after, int limit, Optional<DeviceState> state) {
    List<DeviceNow> found = new ArrayList<>();
    for (Device device : devices.after(after)) {
      if (state.isEmpty() || states.of(device, anomalies) == state.get()) {
        now(device).ifPresent(found::add);
      }
      if (found.size() > limit) {
        break;
      }
    }
    boolean more = found.size() > limit;
    List<DeviceNow> page = more ? found.subList(0, limit) : found;
    return new Page(devices.size(), page, more ? page.getLast().id() : null);
  }

  /** One device with its recent values. */
  public Optional<Detail> detail(String id) {
    return devices
        .named(id)
        .flatMap(device -> now(device).map(now -> new Detail(now, recent(device))));
  }

  private static List<Number[]> recent(Device device) {
    return device.samples().all().stream()
        .map(sample -> new Number[] {sample.at().toEpochMilli(), sample.value()})
        .toList();
  }

  /** All devices in as few bytes as their names allow. */
  public Compact compact() {
    Map<String, List<String[]>> sites = new TreeMap<>();
    Map<DeviceState, Integer> counts = new EnumMap<>(DeviceState.class);
    for (Device device : devices.all()) {
      DeviceState state = states.of(device, anomalies);
      counts.merge(state, 1, Integer::sum);
      sites.computeIfAbsent(device.site(), site -> new ArrayList<>()).add(pair(device, state));
    }
    return new Compact(counts(counts), sites);
  }

  /** What has changed since this was last asked. Only one may ask. */
  public Changes takeChanges() {
    List<String[]> changed = new ArrayList<>();
    Map<DeviceState, Integer> counts = new EnumMap<>(DeviceState.class);
    for (Device device : devices.all()) {
      DeviceState state = states.of(device, anomalies);
      counts.merge(state, 1, Integer::sum);
      if (device.tell(state)) {
        changed.add(pair(device, state));
      }
    }
    return new Changes(counts(counts), devices.updates(), changed);
  }

  private static String[] pair(Device device, DeviceState state) {
    return new String[] {device.id(), state.toString().substring(0, 1)};
  }

  private static Counts counts(Map<DeviceState, Integer> counts) {
    return new Counts(
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        counts.getOrDefault(DeviceState.OK, 0),
        counts.getOrDefault(DeviceState.SILENT, 0),
        counts.getOrDefault(DeviceState.ANOMALOUS, 0));
  }

  private Optional<DeviceNow> now(Device device) {
    return store
        .apply(device.id())
        .map(
            readings ->
                new DeviceNow(
                    device.id(),
                    readings.site(),
                    readings.metric(),
                    states.of(device, anomalies),
                    readings.last(),
                    readings.least(),
                    readings.greatest(),
                    mean(readings),
                    readings.readings(),
                    readings.windowStart(),
                    readings.lastObservedAt(),
                    readings.updatedAt()));
  }

  private static BigDecimal mean(DeviceReadings readings) {
    BigDecimal count = BigDecimal.valueOf(Math.max(1, readings.readings()));
    return readings.sum().divide(count, MEAN_SCALE, RoundingMode.HALF_EVEN);
  }
}
