package io.headwater.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a stream is to start.
 *
 * @param from where it goes on
 * @param wish how it is to run from now on
 * @param doubling whether it may append again what its tables hold
 */
record StreamStart(From from, StreamWish wish, Doubling doubling) {
  /** Where it was left, as the platform itself has it. */
  static final StreamStart WHERE_IT_WAS = whereItWas(StreamWish.NONE);

  static StreamStart whereItWas(StreamWish wish) {
    return new StreamStart(new From.Newest(), wish, Doubling.REFUSED);
  }

  /** What happens where a stream reads its topic from the beginning over tables with rows. */
  enum Doubling {
    REFUSED,
    ACCEPTED
  }

  /** Where a stream goes on. */
  sealed interface From {
    /** The newest checkpoint or savepoint there is. */
    record Newest() implements From {}

    /** A savepoint or checkpoint somebody chose. */
    record Point(Path folder) implements From {}

    /** Nothing: it reads the log from its beginning. */
    record Nothing() implements From {}

    /**
     * Reads {@code --from}.
     *
     * @throws FailedException when there is no savepoint at the path
     */
    static From parse(Optional<String> text) {
      if (text.isEmpty()) {
        return new Newest();
      }
      if (text.get().equals("none")) {
        return new Nothing();
      }
      Path folder = Path.of(text.get().replaceFirst("^file:(//)?", "")).toAbsolutePath();
      if (!Files.exists(folder.resolve(RestorePoints.METADATA))) {
        throw new FailedException(
            "There is no savepoint in %s: it has no file %s. 'stream stop' prints where it leaves one."
                .formatted(folder, RestorePoints.METADATA));
      }
      return new Point(folder);
    }
  }

  /** The checkpoint or savepoint to start from; empty for none. */
  Optional<Path> point(RestorePoints points) throws IOException {
    return switch (from) {
      case From.Newest newest -> points.newest();
      case From.Point point -> Optional.of(point.folder());
      case From.Nothing nothing -> Optional.empty();
    };
  }
}
