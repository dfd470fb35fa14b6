package io.headwater.live.devices;

import io.headwater.live.hot.HotView;
import java.time.Instant;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which devices there are, in the order of their names, each with its recent values. */
public final class DevicesView implements HotView<DeviceReadings> {
  private final int most;
  private final NavigableMap<String, Device> devices = new ConcurrentSkipListMap<>();
  private final LongAdder updates = new LongAdder();
  private volatile int known;

  /** A view of so many devices at most. */
  public DevicesView(int most) {
    this.most = most;
  }

  @Override
  public String key(DeviceReadings readings) {
    return readings.deviceId();
  }

  @Override
  public boolean accept(DeviceReadings readings) {
    Device device = devices.get(readings.deviceId());
    if (device == null) {
      if (known == most) {
        return false;
      }
      device = new Device(readings.deviceId());
      device.update(readings);
      devices.put(readings.deviceId(), device);
      known++;
    } else {
      device.update(readings);
    }
    updates.increment();
    return true;
  }

  @Override
  public void trim(KeyValueStore<String, byte[]> store) {
    // Devices are not forgotten; no more are taken in than there is room for.
  }

  @Override
  public Instant happenedAt(DeviceReadings readings) {
    return readings.lastObservedAt();
  }

  @Override
  public Optional<Instant> sentAt(DeviceReadings readings) {
    return Optional.of(readings.updatedAt());
  }

  Collection<Device> all() {
    return devices.values();
  }

  /** The devices whose names come after this one. */
  Collection<Device> after(String id) {
    return devices.tailMap(id, false).values();
  }

  Optional<Device> named(String id) {
    return Optional.ofNullable(devices.get(id));
  }

  /** How many devices there are. */
  public int size() {
    return known;
  }

  /** How many upserts there were since the start. */
  public long updates() {
    return updates.sum();
  }
}
