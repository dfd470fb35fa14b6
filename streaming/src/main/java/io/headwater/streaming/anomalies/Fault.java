package io.headwater.streaming.anomalies;

/**
 * Whether a device has a fault, so that a burst of strange values is one alert. Public with public
 * parts: it is state.
 */
public final class Fault {
  /** Normal values in a row after which a fault is over. */
  private static final int CALM = 60;

  public boolean on;
  public int normal;

  /**
   * Follows the device by one value.
   *
   * @param threshold the strangeness from which a value is not normal
   * @return whether a fault begins with it
   */
  boolean beginsWith(Detection detection, double threshold) {
    boolean strange = detection.strangeness() >= threshold;
    if (on) {
      normal = strange ? 0 : normal + 1;
      on = normal < CALM;
      return false;
    }
    on = strange && detection.strangeness() >= detection.threshold();
    normal = 0;
    return on;
  }
}
