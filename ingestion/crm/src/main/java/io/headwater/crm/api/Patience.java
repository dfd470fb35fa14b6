package io.headwater.crm.api;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How long a request is tried again: with a growing wait, or as long as the CRM asks for, never
 * sooner.
 */
final class Patience {
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  /** Has the policy take its own wait. */
  private static final Duration NOTHING_SAID = Duration.ofNanos(-1);

  private final Duration limit;
  private final Consumer<String> remarks;

  Patience(Duration limit, Consumer<String> remarks) {
    this.limit = limit;
    this.remarks = remarks;
  }

  /**
   * What the supplier gives at last.
   *
   * @throws PassingException the last one, when patience is over, or would be before the CRM wants
   *     to hear of us again
   */
  <T> T await(CheckedSupplier<T> attempt) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    RetryPolicy<T> policy =
        RetryPolicy.<T>builder()
            .handle(PassingException.class)
            .abortOn(failure -> asksForMore(failure, end))
            .withMaxRetries(-1)
            .withMaxDuration(limit)
            .withBackoff(FIRST_WAIT, LONGEST_WAIT)
            // No jitter: it would shorten what the CRM asks for.
            .withDelayFnOn(
                context -> wait(context.getLastException()).orElse(NOTHING_SAID),
                PassingException.class)
            .onRetryScheduled(
                event ->
                    remarks.accept(
                        "The CRM: %s; asked again in %.1f s"
                            .formatted(
                                event.getLastException().getMessage(),
                                event.getDelay().toMillis() / 1000.0)))
            .build();
    try {
      return Failsafe.with(policy).get(attempt);
    } catch (FailsafeException wrapped) {
      if (wrapped.getCause() instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      throw wrapped;
    }
  }

  private static boolean asksForMore(Throwable failure, long end) {
    return wait(failure).filter(wait -> System.nanoTime() + wait.toNanos() - end > 0).isPresent();
  }

  private static Optional<Duration> wait(Throwable failure) {
    return failure instanceof PassingException passing ? passing.retryAfter() : Optional.empty();
  }
}
