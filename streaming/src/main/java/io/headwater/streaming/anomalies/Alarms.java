package io.headwater.streaming.anomalies;

/**
 * When a series is worth an alarm. After one, for a while, only what is clearly stranger is worth
 * another. Public with public parts: it is state.
 */
public final class Alarms {
  /** Digits of rarity from which a series is worth an alarm. */
  static final double LEVEL = 4.7;

  private static final int REST = 150;
  private static final double STRANGER = 0.5;

  public int lastAt = -REST;
  public double lastRarity;

  /** The rarity from which a value is worth an alarm now. */
  double threshold(int count) {
    return count - lastAt < REST ? Math.max(LEVEL, lastRarity + STRANGER) : LEVEL;
  }

  /** What is left of a rarity in view of the alarms before. */
  double alarm(double rarity, int count) {
    if (count - lastAt < REST && rarity < lastRarity + STRANGER) {
      return Math.min(rarity, LEVEL) / 2;
    }
    if (rarity >= LEVEL) {
      lastAt = count;
      lastRarity = rarity;
    }
    return rarity;
  }
}
