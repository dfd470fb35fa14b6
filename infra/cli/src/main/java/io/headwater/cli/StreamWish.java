package io.headwater.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * How a person wants a stream to run, kept so that it comes back the same.
 *
 * @param parallelism tasks side by side; empty for what its settings say
 * @param deadLetters how many of them it takes
 */
record StreamWish(OptionalInt parallelism, DeadLetters deadLetters) {
  /** As the settings say. */
  static final StreamWish NONE = new StreamWish(OptionalInt.empty(), DeadLetters.LIMITED);

  private static final String PARALLELISM = "parallelism";
  private static final String DEAD_LETTERS = "dead-letters";

  /** What a stream does when much of what it reads are dead letters. */
  enum DeadLetters {
    /** It stops at a flood. */
    LIMITED,
    /** It goes on, whatever their share. */
    ACCEPTED;

    /** The word a person reads and the file keeps. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads what {@link #write} wrote. */
  static StreamWish read(Path file) throws IOException {
    Properties kept = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      kept.load(in);
    }
    return new StreamWish(
        Optional.ofNullable(kept.getProperty(PARALLELISM)).stream()
            .mapToInt(Integer::parseInt)
            .findFirst(),
        DeadLetters.ACCEPTED.word().equals(kept.getProperty(DEAD_LETTERS))
            ? DeadLetters.ACCEPTED
            : DeadLetters.LIMITED);
  }

  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    parallelism.ifPresent(tasks -> text.append("%s=%d%n".formatted(PARALLELISM, tasks)));
    text.append("%s=%s%n".formatted(DEAD_LETTERS, deadLetters.word()));
    Files.writeString(file, text);
  }
}
