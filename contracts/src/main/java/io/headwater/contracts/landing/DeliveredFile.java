package io.headwater.contracts.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file of a delivery, as the manifest tells it.
 *
 * @param name its name in the folder of the delivery
 * @param format how its records are written
 * @param encoding its character set, such as {@code UTF-8}; empty for a binary format
 * @param bytes its size
 * @param sha256 its SHA-256, as 64 small hexadecimal figures
 * @param records how many records it holds; empty where nobody counted them
 */
public record DeliveredFile(
    String name,
    Format format,
    Optional<String> encoding,
    long bytes,
    String sha256,
    OptionalLong records) {

  /** A file of this machine that is to be delivered under its own name. */
  public static DeliveredFile of(
      Path file, Format format, Optional<String> encoding, OptionalLong records)
      throws IOException {
    return new DeliveredFile(
        file.getFileName().toString(),
        format,
        encoding,
        Files.size(file),
        Sha256.of(file),
        records);
  }
}
