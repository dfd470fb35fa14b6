package io.headwater.streaming.anomalies;

/** All that is kept of a device. Public with public parts: it is state. */
public final class DeviceWatch {
  public Interval interval = new Interval();
  public Detector detector = new Detector();
  public Fault fault = new Fault();
}
