package io.headwater.live.devices;

import io.headwater.live.anomalies.AnomaliesView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says in which state a device is. */
public final class DeviceStates {
  private final Duration silentAfter;
  private final Duration anomalousFor;
  private final Clock clock;

  /**
   * The rules.
   *
   * @param silentAfter how long nothing may be heard of a device
   * @param anomalousFor how long after an anomaly was found its device counts as anomalous
   */
  public DeviceStates(Duration silentAfter, Duration anomalousFor, Clock clock) {
    this.silentAfter = silentAfter;
    this.anomalousFor = anomalousFor;
    this.clock = clock;
  }

  DeviceState of(Device device, AnomaliesView anomalies) {
    Instant now = clock.instant();
    if (anomalies
        .newestOf(device.id())
        .filter(found -> within(found, anomalousFor, now))
        .isPresent()) {
      return DeviceState.ANOMALOUS;
    }
    return within(device.updatedAt(), silentAfter, now) ? DeviceState.OK : DeviceState.SILENT;
  }

  private static boolean within(Instant then, Duration time, Instant now) {
    return then.isAfter(now.minus(time));
  }
}
