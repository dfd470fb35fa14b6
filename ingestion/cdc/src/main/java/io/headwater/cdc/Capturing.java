package io.headwater.cdc;

import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Captures until it is ended: whatever is away, the database or the log, is waited for. Ends of its
 * own accord only when changes are lost.
 */
final class Capturing implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  /** What has worked for so long and fails is another failure. */
  private static final Duration STEADY = Duration.ofMinutes(1);

  private final CaptureSettings settings;
  private final Contracts contracts;
  private final Consumer<String> remarks;
  private final Delay delay = new Delay();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile Run run;
  private String lastProblem = "";

  /**
   * A capture that does not run yet.
   *
   * @param remarks told in a line what it does and what it waits for
   */
  Capturing(CaptureSettings settings, Contracts contracts, Consumer<String> remarks) {
    this.settings = settings;
    this.contracts = contracts;
    this.remarks = remarks;
  }

  /**
   * Captures until {@link #close}.
   *
   * @throws LostSlotException when only a person can decide how to go on
   */
  void run() throws LostSlotException, InterruptedException {
    try {
      while (ended.getCount() > 0) {
        attemptOrAwait();
      }
    } finally {
      finished.countDown();
    }
  }

  private void attemptOrAwait() throws LostSlotException, InterruptedException {
    long begun = System.nanoTime();
    try {
      attempt();
      delay.reset();
    } catch (CaptureException e) {
      if (System.nanoTime() - begun > STEADY.toNanos()) {
        delay.reset();
      }
      await(e.getMessage());
    }
  }

  private void attempt() throws CaptureException, LostSlotException, InterruptedException {
    try (Run next = Run.prepare(settings, contracts, this::begun)) {
      run = next;
      if (ended.getCount() > 0) {
        next.execute();
      }
    } finally {
      run = null;
    }
  }

  private void begun(String remark) {
    lastProblem = "";
    remarks.accept(remark);
  }

  /** Says a problem once, however long it lasts. */
  private void await(String problem) throws InterruptedException {
    Duration wait = delay.next();
    if (!problem.equals(lastProblem)) {
      remarks.accept(
          "%s. Trying again in %d s, and until it works"
              .formatted(withoutPeriod(problem), wait.toSeconds()));
    }
    lastProblem = problem;
    ended.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Has {@link #run} return, and returns then, or after some seconds anyway. What is not stored by
   * then is captured again.
   */
  @Override
  public void close() throws IOException, InterruptedException {
    ended.countDown();
    Run current = run;
    if (current != null) {
      current.end();
    }
    finished.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static String withoutPeriod(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
