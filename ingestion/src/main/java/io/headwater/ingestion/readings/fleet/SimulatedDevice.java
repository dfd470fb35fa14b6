package io.headwater.ingestion.readings.fleet;

import io.headwater.ingestion.readings.Device;
import io.headwater.ingestion.readings.ReadingValue;
import io.headwater.ingestion.readings.wire.DeviceEncoder;
import java.util.Optional;
import java.util.SplittableRandom;

/** A device that measures, with its clock and its faults. Not safe for use by several threads. */
public final class SimulatedDevice {
  /** In place of a value: the device sends nothing. */
  public static final long SILENT = Long.MIN_VALUE;

  private final Device device;
  private final DeviceEncoder encoder;
  private final long steps;
  private final Signal signal;
  private final ClockSkew skew;
  private final Fault fault;
  private final SplittableRandom mishaps;

  SimulatedDevice(
      Device device,
      DeviceEncoder encoder,
      Metric metric,
      Signal signal,
      ClockSkew skew,
      Optional<Fault> fault,
      SplittableRandom mishaps) {
    this.device = device;
    this.encoder = encoder;
    this.steps = metric.steps();
    this.signal = signal;
    this.skew = skew;
    this.fault = fault.orElse(null);
    this.mishaps = mishaps;
  }

  /** Who it is. */
  public Device device() {
    return device;
  }

  /** Encodes its readings. */
  public DeviceEncoder encoder() {
    return encoder;
  }

  /** How wrong its clock is. */
  public ClockSkew skew() {
    return skew;
  }

  /** Decides what happens to its readings on their way. */
  public SplittableRandom mishaps() {
    return mishaps;
  }

  /**
   * Measures once.
   *
   * @param at microseconds since 1970, by a clock that is right
   * @param part how much of the run is over, from 0 to 1
   * @return the value in millionths, or {@link #SILENT}
   */
  public long measure(long at, double part) {
    double value = signal.next(at);
    if (fault != null && fault.isActive(part)) {
      value = fault.apply(value, part, at + skew.micros());
      if (fault.isSilent()) {
        return SILENT;
      }
    }
    // A device tells only so many parts of one apart.
    return Math.round(value * steps) * (ReadingValue.ONE / steps);
  }

  /** The fault it had. */
  public Optional<InjectedFault> fault() {
    return fault == null ? Optional.empty() : fault.injected(device.id());
  }
}
