package io.headwater.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built {@code ./headwater} command on a home of its own, as a person would type it. */
final class Command {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path repository;
  private final Path home;

  private Command(Path repository, Path home) {
    this.repository = repository;
    this.home = home;
  }

  /** The command on a home folder; what the running build packaged counts as built. */
  static Command on(Path home) {
    Path repository = Path.of("").toAbsolutePath().getParent();
    try {
      Files.createDirectories(repository.resolve("target"));
      Files.writeString(repository.resolve("target/built"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Command(repository, home);
  }

  Path home() {
    return home;
  }

  Path repository() {
    return repository;
  }

  /** What a run left behind. */
  record Outcome(int exit, String out, String err) {
    /** The outcome, which must be a success. */
    Outcome orFail() {
      if (exit != 0) {
        throw new AssertionError("exit " + exit + "\n" + out + "\n" + err);
      }
      return this;
    }

    /** Rows of a CSV answer without its header. */
    List<String> rows() {
      return out.lines().skip(1).toList();
    }
  }

  Outcome run(String... words) {
    try {
      Path out = Files.createTempFile("headwater", ".out");
      Path err = Files.createTempFile("headwater", ".err");
      Process process = start(out, err, words);
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroy();
        throw new AssertionError("still running after " + PATIENCE + ": " + List.of(words));
      }
      Outcome outcome =
          new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Starts the command and does not wait for it. */
  Process start(Path out, Path err, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(repository.resolve("headwater").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HEADWATER_HOME", home.toString());
    return builder
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start();
  }

  /** The rows of a query as CSV, asked as the analyst. */
  List<String> sql(String query) {
    return run("sql", query, "--format", "csv").orFail().rows();
  }

  /** The rows of a query as CSV, asked as the engineer. */
  List<String> sqlAsEngineer(String query) {
    return run("sql", query, "--format", "csv", "--as", "engineer").orFail().rows();
  }

  String file(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
