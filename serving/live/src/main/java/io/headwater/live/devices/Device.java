package io.headwater.live.devices;

import java.time.Instant;

/** One device as the view knows it. */
final class Device {
  private final String id;
  private final Samples samples = new Samples();
  private volatile String site = "";
  private volatile Instant updatedAt = Instant.MIN;

  /** What was last told of it; only the thread that tells looks at this. */
  private DeviceState told = DeviceState.OK;

  Device(String id) {
    this.id = id;
  }

  void update(DeviceReadings readings) {
    site = readings.site();
    updatedAt = readings.updatedAt();
    samples.add(readings.lastObservedAt(), readings.last().doubleValue());
  }

  /** Whether the state is another than the one told before; it counts as told then. */
  boolean tell(DeviceState state) {
    boolean news = told != state;
    told = state;
    return news;
  }

  String id() {
    return id;
  }

  String site() {
    return site;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  Samples samples() {
    return samples;
  }
}
