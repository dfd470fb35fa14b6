package io.headwater.batch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The command line.
 *
 * @param layers the layers to bring up to date
 * @param summary where the summary goes; empty when nobody wants it
 */
record Arguments(Set<Layer> layers, Optional<Path> summary) {
  static final String USAGE = "Usage: batch [--only bronze|silver|gold]... [--summary FILE]";

  /**
   * Reads a command line.
   *
   * @throws WrongUseException naming what cannot be used
   */
  static Arguments parse(List<String> words) {
    Set<Layer> only = EnumSet.noneOf(Layer.class);
    Optional<Path> summary = Optional.empty();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--only" -> only.add(layer(value(option, rest)));
        case "--summary" -> summary = Optional.of(Path.of(value(option, rest)));
        default -> throw new WrongUseException("Cannot use '%s'. %s".formatted(option, USAGE));
      }
    }
    return new Arguments(only.isEmpty() ? EnumSet.allOf(Layer.class) : only, summary);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new WrongUseException("%s needs a value. %s".formatted(option, USAGE));
    }
    return rest.next();
  }

  private static Layer layer(String word) {
    return Arrays.stream(Layer.values())
        .filter(layer -> layer.text().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUseException(
                    "Cannot use --only '%s': must be one of %s"
                        .formatted(
                            word,
                            Arrays.stream(Layer.values())
                                .map(Layer::text)
                                .collect(Collectors.joining(", ")))));
  }
}
