package io.headwater.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A command as a person starts it: a process of its own, which can be killed. */
public final class JavaProcess implements AutoCloseable {
  private final Process process;
  private final Path output;

  private JavaProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts one on the class path of the test.
   *
   * @param output what it says is added there
   * @param environment variables on top of those of the test
   */
  public static JavaProcess start(
      Path output, Map<String, String> environment, String main, String... words)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().putAll(environment);
    return new JavaProcess(builder.start(), output);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** As kill -9 does. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /**
   * Kills it as soon as something is so. Looks without a pause: a moment may be over in
   * milliseconds.
   *
   * @throws IllegalStateException when it ended before
   */
  public void killOnce(BooleanSupplier moment) throws IOException {
    while (!moment.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("It ended before: " + Files.readString(output));
      }
      Thread.onSpinWait();
    }
    kill();
  }

  /** Waits for its end; the exit code. */
  public int await() {
    return process.onExit().join().exitValue();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
