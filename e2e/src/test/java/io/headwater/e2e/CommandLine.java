package io.headwater.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A command as a person would type it; what asks for input gets none. */
record CommandLine(List<String> words, Map<String, String> environment) {
  static final Duration PATIENCE = Duration.ofMinutes(10);

  static CommandLine of(String... words) {
    return new CommandLine(List.of(words), Map.of());
  }

  CommandLine with(String... more) {
    return new CommandLine(Stream.concat(words.stream(), Stream.of(more)).toList(), environment);
  }

  /** Runs it to its end. */
  Outcome run() {
    return run(PATIENCE);
  }

  /** Runs it to its end; {@link Outcome#GIVEN_UP} when that is not in sight for so long. */
  Outcome run(Duration patience) {
    return start().outcome(patience);
  }

  /** Starts it and does not wait. */
  Started start() {
    try {
      Printed printed = Printed.nothing();
      ProcessBuilder builder = new ProcessBuilder(words);
      builder.environment().putAll(environment);
      builder
          .redirectInput(Path.of("/dev/null").toFile())
          .redirectOutput(printed.out().toFile())
          .redirectError(printed.err().toFile());
      return new Started(words, builder.start(), printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
