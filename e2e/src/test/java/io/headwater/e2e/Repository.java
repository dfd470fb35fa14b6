package io.headwater.e2e;

import java.nio.file.Path;

/** The checkout that is tested, and what lies beside it. */
final class Repository {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private Repository() {}

  static Path root() {
    return ROOT;
  }

  /** Data that is no part of the repository; not everybody has it. */
  static Path sharedData(String name) {
    return ROOT.resolveSibling("shared").resolve("data").resolve(name);
  }
}
