package io.headwater.local;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;

/** Waits until a part does its work, or is seen to have died. */
final class Readiness {
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final RetryPolicy<Object> UNTIL_READY =
      RetryPolicy.builder()
          .handle(Exception.class)
          .abortOn(PlatformException.class, InterruptedException.class)
          .withDelay(Duration.ofMillis(200))
          .withMaxRetries(-1)
          .withMaxDuration(PATIENCE)
          .build();

  private final Home home;

  Readiness(Home home) {
    this.home = home;
  }

  void await(Part part, ProcessHandle process) throws PlatformException, InterruptedException {
    try {
      Failsafe.with(UNTIL_READY).run(() -> attempt(part, process));
    } catch (FailsafeException e) {
      throw explain(part, e.getCause());
    } catch (RuntimeException e) {
      throw explain(part, e);
    }
  }

  private void attempt(Part part, ProcessHandle process) throws Exception {
    if (!process.isAlive()) {
      throw new PlatformException(
          "%s died while it was starting. The end of %s:%n%s"
              .formatted(part.name(), home.log(part.name()), Logs.tail(home.log(part.name()))));
    }
    part.probe();
  }

  private PlatformException explain(Part part, Throwable cause) throws InterruptedException {
    return switch (cause) {
      case PlatformException known -> known;
      case InterruptedException interrupted -> throw interrupted;
      default ->
          new PlatformException(
              "%s runs but was not ready after %d s: %s%nThe end of %s:%n%s"
                  .formatted(
                      part.name(),
                      PATIENCE.toSeconds(),
                      cause.getMessage(),
                      home.log(part.name()),
                      Logs.tail(home.log(part.name()))),
              cause);
    };
  }
}
