package io.headwater.catalog;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Properties;

/** The grants of a file, read again when the file has changed. */
final class GrantsFile {
  private final Path file;
  private volatile Loaded loaded;

  /** Fails when the file is missing or cannot be understood. */
  GrantsFile(Path file) {
    this.file = file;
    this.loaded = load();
  }

  Grants grants() {
    try {
      if (!Files.getLastModifiedTime(file).equals(loaded.modified())) {
        loaded = load();
      }
      return loaded.grants();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the grants of " + file, e);
    }
  }

  private Loaded load() {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      FileTime modified = Files.getLastModifiedTime(file);
      properties.load(reader);
      return new Loaded(modified, Grants.parse(properties));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the grants of " + file, e);
    }
  }

  private record Loaded(FileTime modified, Grants grants) {}
}
