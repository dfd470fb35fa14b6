package io.headwater.provision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent work side by side and reports all that failed together. */
final class Parallel {
  private Parallel() {}

  /**
   * The results in the order of the work.
   *
   * @throws ProvisionException with a line for every piece of work that failed
   */
  static <T> List<T> all(List<Callable<T>> work) throws ProvisionException, InterruptedException {
    if (work.size() == 1) {
      return Collections.singletonList(alone(work.getFirst()));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return results(threads.invokeAll(work));
    }
  }

  private static <T> T alone(Callable<T> work) throws ProvisionException, InterruptedException {
    try {
      return work.call();
    } catch (ProvisionException | InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new ProvisionException(Reason.of(e), e);
    }
  }

  private static <T> List<T> results(List<Future<T>> futures)
      throws ProvisionException, InterruptedException {
    List<T> results = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (Future<T> future : futures) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        failures.add(e.getCause());
      }
    }
    if (!failures.isEmpty()) {
      throw together(failures);
    }
    return results;
  }

  /** Failures as one, a line each. */
  static ProvisionException together(List<? extends Throwable> failures) {
    List<String> lines =
        failures.stream()
            .map(
                failure ->
                    failure instanceof ProvisionException e ? e.getMessage() : Reason.of(failure))
            .toList();
    ProvisionException together =
        new ProvisionException(String.join("\n", lines), failures.getFirst());
    failures.stream().skip(1).forEach(together::addSuppressed);
    return together;
  }
}
