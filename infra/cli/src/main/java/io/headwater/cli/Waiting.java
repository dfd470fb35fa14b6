package io.headwater.cli;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import java.io.IOException;
import java.time.Duration;

/** Asks again until there is an answer or patience ends. */
final class Waiting {
  private Waiting() {}

  /**
   * Asks until the answer is not null.
   *
   * @param what what is waited for, as it reads in a sentence
   * @throws FailedException when patience ends first
   */
  static <T> T until(String what, Duration patience, CheckedSupplier<T> question)
      throws InterruptedException {
    RetryPolicy<T> policy =
        RetryPolicy.<T>builder()
            .handleResult(null)
            .handle(IOException.class)
            .withDelay(Duration.ofMillis(250))
            .withMaxRetries(-1)
            .withMaxDuration(patience)
            .build();
    try {
      T answer = Failsafe.with(policy).get(question);
      if (answer != null) {
        return answer;
      }
    } catch (FailsafeException e) {
      if (e.getCause() instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      throw new FailedException(
          "Gave up waiting for " + what + ": " + e.getCause().getMessage(), e);
    }
    throw new FailedException(
        "Gave up waiting for %s after %d s.".formatted(what, patience.toSeconds()));
  }
}
