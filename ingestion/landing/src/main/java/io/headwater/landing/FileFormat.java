package io.headwater.landing;

import io.headwater.contracts.landing.Format;
import java.nio.file.Path;
import java.util.Locale;

/** The format of a file by the end of its name. */
final class FileFormat {
  private FileFormat() {}

  /**
   * The format.
   *
   * @throws LandingException when the name does not say it
   */
  static Format of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv" -> Format.CSV;
      case "jsonl", "ndjson" -> Format.JSONL;
      case "json" -> Format.JSON;
      case "parquet" -> Format.PARQUET;
      default ->
          throw new LandingException(
              "Cannot land %s: its name must end with .csv, .jsonl, .json or .parquet"
                  .formatted(file));
    };
  }
}
