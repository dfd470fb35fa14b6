package io.headwater.ingestion.progress;

/**
 * Chooses the meter that suits where standard error goes: a bar on a terminal, a plain line every
 * few seconds elsewhere. The things a meter is given are what it shows the rate of, such as lines.
 */
public final class Meters {
  private Meters() {}

  /** The whole is bytes of files. */
  public static Meter ofBytes(String task, long total, String things) {
    return of(task, total, new Unit("MB", 1_000_000), things);
  }

  /** The whole is events. */
  public static Meter ofEvents(String task, long total, String things) {
    return of(task, total, new Unit("events", 1), things);
  }

  /** The whole is journeys, each of several events. */
  public static Meter ofJourneys(String task, long total) {
    return of(task, total, new Unit("journeys", 1), "events");
  }

  /** The whole is milliseconds. */
  public static Meter ofMillis(String task, long total, String things) {
    return of(task, total, new Unit("s", 1_000), things);
  }

  private static Meter of(String task, long total, Unit unit, String things) {
    return Terminal.isWatched()
        ? new BarMeter(task, total, unit, things)
        : new LogMeter(task, total, things, System.err, System::nanoTime);
  }

  /** What is counted: its name and how many make one of it. */
  record Unit(String name, long size) {}
}
