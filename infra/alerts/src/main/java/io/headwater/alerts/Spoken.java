package io.headwater.alerts;

import java.time.Duration;

/** Durations as people write them. */
final class Spoken {
  private Spoken() {}

  /** The largest two units that matter, such as {@code 5m} or {@code 1h30m}. */
  static String of(Duration duration) {
    Duration shown = Duration.ofSeconds(duration.toSeconds());
    if (shown.compareTo(Duration.ofHours(1)) > 0) {
      shown = Duration.ofMinutes(shown.toMinutes());
    }
    return shown.isZero() ? "0s" : shown.toString().substring(2).toLowerCase(java.util.Locale.ROOT);
  }
}
