package io.headwater.live.devices;

import java.util.Locale;

/** How a device fares; the later one wins where several hold. */
public enum DeviceState {
  /** It was heard of lately and nothing is strange. */
  OK,
  /** Nothing was heard of it for a while. */
  SILENT,
  /** An anomaly of it was found lately. */
  ANOMALOUS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
