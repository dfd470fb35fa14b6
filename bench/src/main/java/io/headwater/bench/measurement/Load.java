package io.headwater.bench.measurement;

import io.headwater.bench.platform.Typed;
import java.io.IOException;
import java.time.Duration;

/** The readings that the platform's own generator sends. Every load ends by itself. */
final class Load {
  static final int DEVICES = 10_000;

  private final Typed headwater;

  Load(Typed headwater) {
    this.headwater = headwater;
  }

  /**
   * So many readings a second for a while. Each carries the time at which it was to be sent, also
   * when it is sent late, so that no wait is left out.
   */
  Typed.Running steady(double rate, Duration time) throws IOException {
    return headwater.start(
        "bench-load.log",
        "generate",
        "readings",
        "--devices",
        Integer.toString(DEVICES),
        "--rate",
        Long.toString(Math.round(rate)),
        "--for",
        time.toSeconds() + "s");
  }

  /** So many readings as fast as the log takes them. */
  Typed.Running unlimited(long readings) throws IOException {
    return poisoned(readings, 0);
  }

  /** So many records as fast as the log takes them, a share of them bad. */
  Typed.Running poisoned(long readings, double bad) throws IOException {
    return headwater.start(
        "bench-load.log",
        "generate",
        "readings",
        "--devices",
        Integer.toString(DEVICES),
        "--count",
        Long.toString(readings),
        "--bad",
        Double.toString(bad));
  }
}
