package io.headwater.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sums over the Online Retail files that were published with them; not everybody has them. */
final class PublishedSums {
  private final Path folder = Repository.sharedData("online-retail-expected");

  boolean exist() {
    return Files.isDirectory(folder);
  }

  /** The rows of one breakdown without their header. */
  List<String> by(Breakdown breakdown) {
    Path file = folder.resolve("by_%s.csv".formatted(breakdown.name().toLowerCase(Locale.ROOT)));
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
