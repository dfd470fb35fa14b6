package io.headwater.local;

import io.headwater.platform.PlatformException;
import io.headwater.platform.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Brings all parts to ready, each as soon as what it needs is. When one fails, or we are told to
 * end, what this run has started is stopped again, so that no half platform is left behind.
 */
final class Startup {
  private final Home home;
  private final List<Part> parts;
  private final Processes processes;
  private final Starter starter;
  private final Readiness readiness;
  private final Stopping stopping;
  private final Progress progress;
  private final List<Part> started = new ArrayList<>();
  private boolean ended;
  private volatile boolean interrupted;

  Startup(Home home, List<Part> parts, Processes processes, Progress progress) {
    this.home = home;
    this.parts = parts;
    this.processes = processes;
    this.starter = new Starter(home, processes);
    this.readiness = new Readiness(home);
    this.stopping = new Stopping(processes);
    this.progress = progress;
  }

  void run() throws PlatformException {
    Thread hook = new Thread(this::interrupt, "undo-start");
    Runtime.getRuntime().addShutdownHook(hook);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      all(threads).join();
    } catch (CompletionException e) {
      threads.shutdownNow();
      undo();
      throw interrupted
          ? new PlatformException("The start was interrupted; what it had started is stopped")
          : reason(e.getCause());
    } finally {
      threads.shutdownNow();
      unhook(hook);
    }
  }

  /**
   * Completes when all are ready, and at once when one of them fails. What they need and is not
   * among them is ready already.
   */
  private CompletableFuture<Void> all(ExecutorService threads) {
    Map<String, CompletableFuture<Void>> ready = new ConcurrentHashMap<>();
    CompletableFuture<Void> failed = new CompletableFuture<>();
    for (Part part : parts) {
      CompletableFuture<Void> needs =
          join(part.needs().stream().filter(ready::containsKey).map(ready::get).toList());
      CompletableFuture<Void> own = needs.thenRunAsync(() -> bringUp(part), threads);
      own.whenComplete(
          (none, problem) -> Optional.ofNullable(problem).ifPresent(failed::completeExceptionally));
      ready.put(part.name(), own);
    }
    return CompletableFuture.anyOf(failed, join(List.copyOf(ready.values())))
        .thenApply(any -> null);
  }

  private static CompletableFuture<Void> join(List<CompletableFuture<Void>> futures) {
    return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
  }

  private void bringUp(Part part) {
    try {
      if (!runsAlready(part)) {
        startAndAwait(part);
      }
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  /** A process that was killed a moment ago may still be there, so being there is not enough. */
  private boolean runsAlready(Part part) throws PlatformException, InterruptedException {
    Optional<ProcessHandle> running = processes.running(part.name());
    if (running.isEmpty()) {
      return false;
    }
    try {
      readiness.await(part, running.get());
      return true;
    } catch (PartDiedException e) {
      return false;
    }
  }

  private void startAndAwait(Part part) throws Exception {
    Instant begin = Instant.now();
    try {
      readiness.await(part, start(part));
      progress.ready(part.name(), Duration.between(begin, Instant.now()));
    } catch (PartDiedException e) {
      Path log = home.log(part.name());
      throw new PlatformException(
          "%s died while it was starting. The end of %s:%n%s"
              .formatted(part.name(), log, Logs.tail(log)),
          e);
    }
  }

  private ProcessHandle start(Part part) throws Exception {
    Launch launch = part.prepare();
    synchronized (started) {
      if (ended) {
        throw new InterruptedException("the start was ended");
      }
      ProcessHandle process = starter.start(part.name(), launch);
      started.add(part);
      progress.started(part.name());
      return process;
    }
  }

  private void interrupt() {
    interrupted = true;
    undo();
  }

  private void undo() {
    List<Part> mine;
    synchronized (started) {
      ended = true;
      mine = List.copyOf(started);
      started.clear();
    }
    stopping.stop(mine, Silence.INSTANCE);
  }

  private static PlatformException reason(Throwable cause) {
    return switch (cause) {
      case PlatformException known -> known;
      case CompletionException wrapped -> reason(wrapped.getCause());
      default -> new PlatformException("Cannot start the platform: " + cause, cause);
    };
  }

  private static void unhook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The virtual machine is ending and the hook is at work.
      return;
    }
  }
}
