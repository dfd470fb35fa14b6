package io.headwater.blueprint.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The queries that come with this module. */
final class Questions {
  private Questions() {}

  /** A query by the name of its file. */
  static String text(String file) {
    try (InputStream in = Questions.class.getResourceAsStream("/sql/blueprint/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The build lacks " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
