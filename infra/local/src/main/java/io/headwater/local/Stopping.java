package io.headwater.local;

import io.headwater.platform.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stops parts side by side, a part only after those that need it are gone. */
final class Stopping {
  private final Processes processes;
  private final Stopper stopper;

  Stopping(Processes processes) {
    this.processes = processes;
    this.stopper = new Stopper(processes);
  }

  void stop(List<Part> parts, Progress progress) {
    Map<String, CompletableFuture<Void>> gone = new HashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Part part : parts.reversed()) {
        CompletableFuture<?>[] users =
            parts.stream()
                .filter(other -> other.needs().contains(part.name()))
                .map(other -> gone.get(other.name()))
                .toArray(CompletableFuture[]::new);
        gone.put(
            part.name(),
            CompletableFuture.allOf(users).thenRunAsync(() -> stop(part, progress), threads));
      }
      CompletableFuture.allOf(gone.values().toArray(CompletableFuture[]::new)).join();
    }
  }

  private void stop(Part part, Progress progress) {
    Optional<ProcessHandle> process = processes.running(part.name());
    if (process.isEmpty()) {
      processes.forget(part.name());
      return;
    }
    Instant begin = Instant.now();
    progress.started(part.name());
    stopper.stop(part, process.get());
    progress.ready(part.name(), Duration.between(begin, Instant.now()));
  }
}
