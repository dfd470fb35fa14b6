package io.headwater.bench.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command of the checkout, typed as a person types it.
 *
 * @param repository the checkout
 * @param home the platform's folder
 */
public record Typed(Path repository, Path home) {
  /** Runs a command to its end; its output, or a failure with the last it said. */
  public String run(String... words) throws IOException, InterruptedException {
    Process process = builder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0 && !List.of(words).contains("status")) {
      throw new BenchException("./headwater %s failed: %s".formatted(words[0], said.strip()));
    }
    return said;
  }

  /** Starts a command whose output goes to a file in the platform's logs. */
  public Running start(String log, String... words) throws IOException {
    return new Running(
        builder(words)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("logs").resolve(log).toFile())
            .start());
  }

  private ProcessBuilder builder(String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(repository.resolve("headwater").toString(), "--home", home.toString()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).directory(repository.toFile());
  }

  /** A command that goes on; closing it ends it with all it started. */
  public record Running(Process process) implements AutoCloseable {
    /** Waits for its end. */
    public void await() throws InterruptedException {
      if (process.waitFor() != 0) {
        throw new BenchException("A command failed; see the logs of the platform");
      }
    }

    public boolean ended() {
      return !process.isAlive();
    }

    @Override
    public void close() {
      Stream.concat(process.descendants(), Stream.of(process.toHandle()))
          .toList()
          .forEach(ProcessHandle::destroy);
      process.onExit().join();
    }
  }
}
