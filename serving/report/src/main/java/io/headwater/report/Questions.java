package io.headwater.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that come with this module. */
final class Questions {
  private Questions() {}

  /** A query by the name of its file. */
  static String text(String file) {
    return resource("/sql/report/" + file);
  }

  static String resource(String path) {
    try (InputStream in = Questions.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The build lacks " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
