package io.headwater.local;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.headwater.platform.PlatformException;
import java.time.Duration;

/** Waits until a part does its work, or is seen to have died. */
final class Readiness {
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final RetryPolicy<Object> UNTIL_READY =
      RetryPolicy.builder()
          .handle(Exception.class)
          .abortOn(PartDiedException.class, InterruptedException.class)
          .withDelay(Duration.ofMillis(200))
          .withMaxRetries(-1)
          .withMaxDuration(PATIENCE)
          .build();

  private final Home home;

  Readiness(Home home) {
    this.home = home;
  }

  /**
   * @throws PartDiedException when the process ends before it is ready
   * @throws PlatformException when it lives but does not become ready in time
   */
  void await(Part part, ProcessHandle process)
      throws PartDiedException, PlatformException, InterruptedException {
    try {
      Failsafe.with(UNTIL_READY).run(() -> attempt(part, process));
    } catch (FailsafeException e) {
      fail(part, e.getCause());
    } catch (RuntimeException e) {
      fail(part, e);
    }
  }

  private static void attempt(Part part, ProcessHandle process) throws Exception {
    if (!process.isAlive()) {
      throw new PartDiedException();
    }
    part.probe();
  }

  private void fail(Part part, Throwable cause)
      throws PartDiedException, PlatformException, InterruptedException {
    switch (cause) {
      case PartDiedException died -> throw died;
      case InterruptedException interrupted -> throw interrupted;
      default ->
          throw new PlatformException(
              "%s runs but was not ready after %d s: %s%nThe end of %s:%n%s"
                  .formatted(
                      part.name(),
                      PATIENCE.toSeconds(),
                      cause.getMessage(),
                      home.log(part.name()),
                      Logs.tail(home.log(part.name()))),
              cause);
    }
  }
}
