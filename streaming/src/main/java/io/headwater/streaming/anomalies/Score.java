package io.headwater.streaming.anomalies;

/**
 * Rarity as a score from 0 to 1: a half where an alarm begins, a quarter less from one each time.
 */
final class Score {
  private Score() {}

  static double of(double rarity) {
    return 1 - Math.pow(2, -rarity / Alarms.LEVEL);
  }
}
