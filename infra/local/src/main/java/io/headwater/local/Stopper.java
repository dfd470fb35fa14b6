package io.headwater.local;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.time.Duration;

/** Ends a process: asks first, then does not ask. */
final class Stopper {
  static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Processes processes;

  Stopper(Processes processes) {
    this.processes = processes;
  }

  /** Returns when the process is gone. */
  void stop(Part part, ProcessHandle process) {
    part.stop().send(process);
    if (!gone(process, PATIENCE)) {
      process.destroyForcibly();
      gone(process, PATIENCE);
    }
    processes.forget(part.name());
  }

  /**
   * Looks every 50 ms: {@link ProcessHandle#onExit} looks ever more seldom at a process that
   * another run started, up to every five seconds.
   */
  private static boolean gone(ProcessHandle process, Duration patience) {
    RetryPolicy<Boolean> looking =
        RetryPolicy.<Boolean>builder()
            .handleResult(false)
            .withDelay(Duration.ofMillis(50))
            .withMaxRetries(-1)
            .withMaxDuration(patience)
            .build();
    return Failsafe.with(looking).get(() -> !process.isAlive());
  }
}
