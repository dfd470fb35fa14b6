package io.headwater.landing;

import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.landing.Manifest;
import io.headwater.contracts.landing.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What has landed in the folder of a store. */
record Landed(Path root) {
  /** Every delivery that is there: its manifest is. */
  List<Manifest> manifests() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.endsWith(Landing.MANIFEST)).map(Landed::manifest).toList();
    }
  }

  Path file(Manifest manifest, String name) {
    return root.resolve(Landing.BUCKET)
        .resolve(new Landing(manifest.dataset()).key(manifest.delivery(), name));
  }

  /** Every object with its checksum, manifests or not. */
  List<String> contents() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> root.relativize(file) + " " + checksum(file))
          .toList();
    }
  }

  private static Manifest manifest(Path file) {
    try {
      return Manifest.parse(Files.readString(file));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static String checksum(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
