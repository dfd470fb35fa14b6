package io.headwater.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command that is on its way. */
final class Started {
  private final List<String> words;
  private final Process process;
  private final Printed printed;

  Started(List<String> words, Process process, Printed printed) {
    this.words = words;
    this.process = process;
    this.printed = printed;
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Stops it as Ctrl-C does, and waits for its end. */
  void interrupt() {
    CommandLine.of("kill", "-INT", Long.toString(process.pid())).run().orFail();
    outcome();
  }

  /** Stops it as whoever supervises it does, and waits for its end. */
  void end() {
    process.destroy();
    outcome();
  }

  /** What it left behind, waited for. */
  Outcome outcome() {
    return outcome(CommandLine.PATIENCE);
  }

  /** What it left behind, waited for so long and then given up. */
  Outcome outcome(Duration patience) {
    try {
      if (process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        return printed.outcome(process.exitValue());
      }
      process.destroy();
      return printed.outcome(Outcome.GIVEN_UP).remarking("Gave up after %s: %s", patience, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
