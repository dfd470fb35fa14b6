package io.headwater.ingestion.progress;

/** Chooses the meter that suits where standard error goes. */
public final class Meters {
  private Meters() {}

  /** A bar on a terminal, a plain line every few seconds elsewhere; counts bytes of files. */
  public static Meter ofBytes(String task, long total) {
    return of(task, total, new Unit("MB", 1_000_000));
  }

  /** The same, counting events. */
  public static Meter ofEvents(String task, long total) {
    return of(task, total, new Unit("events", 1));
  }

  private static Meter of(String task, long total, Unit unit) {
    return Terminal.isWatched()
        ? new BarMeter(task, total, unit)
        : new LogMeter(task, total, System.err, System::nanoTime);
  }

  /** What is counted: its name and how many make one of it. */
  record Unit(String name, long size) {}
}
