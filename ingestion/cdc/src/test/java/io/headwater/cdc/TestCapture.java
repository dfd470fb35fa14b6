package io.headwater.cdc;

import io.headwater.contracts.Contracts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A capture on a thread of its own, and what it says. */
final class TestCapture implements AutoCloseable {
  private final List<String> remarks = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final Capturing capturing;

  private TestCapture(CaptureSettings settings, Contracts contracts) {
    this.capturing = new Capturing(settings, contracts, remarks::add);
  }

  static TestCapture start(CaptureSettings settings, Contracts contracts) {
    TestCapture capture = new TestCapture(settings, contracts);
    Thread.ofPlatform().name("capture").start(capture::run);
    return capture;
  }

  private void run() {
    try {
      capturing.run();
      end.complete(null);
    } catch (LostSlotException | InterruptedException | RuntimeException e) {
      end.completeExceptionally(e);
    }
  }

  List<String> remarks() {
    return remarks;
  }

  /** Completes when it ends, with why when it was not asked to. */
  CompletableFuture<Void> end() {
    return end;
  }

  @Override
  public void close() throws Exception {
    capturing.close();
  }
}
