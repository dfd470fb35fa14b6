package io.headwater.local;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

  private static boolean gone(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cannot wait for pid " + process.pid(), e);
    }
  }
}
