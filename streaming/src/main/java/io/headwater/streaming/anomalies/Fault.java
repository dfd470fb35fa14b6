package io.headwater.streaming.anomalies;

/**
 * Whether a device has a fault, so that a burst of strange values is one alert. Public with public
 * parts: it is state.
 */
public final class Fault {
  /** Normal values in a row after which a fault is over. */
  private static final int CALM = 60;

  private static final double ALARM = Score.of(Alarms.LEVEL);

  public boolean on;
  public int normal;

  /**
   * Follows the device by one value.
   *
   * @param threshold the strangeness from which a fault may begin; it lasts while values are worth
   *     an alarm at all
   * @return whether a fault begins with it
   */
  boolean beginsWith(Detection detection, double threshold) {
    if (on) {
      normal = detection.strangeness() >= ALARM ? 0 : normal + 1;
      on = normal < CALM;
      return false;
    }
    on = detection.strangeness() >= threshold && detection.strangeness() >= detection.threshold();
    normal = 0;
    return on;
  }
}
