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
 * @param action what to do
 * @param run the run to publish or discard; empty for the only one there is
 * @param layers the layers to bring up to date
 * @param summary where the summary goes; empty when nobody wants it
 * @param rebuild what to make anew; empty when everything is to be brought up to date
 */
record Arguments(
    Action action,
    Optional<String> run,
    Set<Layer> layers,
    Optional<Path> summary,
    Optional<RebuildArguments> rebuild) {
  static final String USAGE =
      "Usage: batch [--only bronze|silver|gold]... [--audit-only] [--summary FILE]\n"
          + "       batch rebuild TABLE... [--from DAY --to DAY] [--downstream] [--audit-only] [--summary FILE]\n"
          + "       batch rebuild --changed [--downstream] [--audit-only] [--summary FILE]\n"
          + "       batch publish|discard [RUN]";

  private static final String REBUILD = "rebuild";

  /** What a person wants. */
  enum Action {
    /** A run that ends with its publication. */
    RUN,
    /** A run that is held after its audit. */
    AUDIT,
    /** To publish a run that is held. */
    PUBLISH,
    /** To give up what a run made. */
    DISCARD
  }

  /**
   * Reads a command line.
   *
   * @throws WrongUseException naming what cannot be used
   */
  static Arguments parse(List<String> words) {
    if (!words.isEmpty() && words.get(0).equals("publish")) {
      return ofRun(Action.PUBLISH, words);
    } else if (!words.isEmpty() && words.get(0).equals("discard")) {
      return ofRun(Action.DISCARD, words);
    } else if (!words.isEmpty() && words.get(0).equals(REBUILD)) {
      return RebuildArguments.parse(words.listIterator(1));
    }
    Action action = Action.RUN;
    Set<Layer> only = EnumSet.noneOf(Layer.class);
    Optional<Path> summary = Optional.empty();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--only" -> only.add(layer(value(option, rest)));
        case "--audit-only" -> action = Action.AUDIT;
        case "--summary" -> summary = Optional.of(Path.of(value(option, rest)));
        default -> throw new WrongUseException("Cannot use '%s'. %s".formatted(option, USAGE));
      }
    }
    Set<Layer> layers = only.isEmpty() ? EnumSet.allOf(Layer.class) : only;
    return new Arguments(action, Optional.empty(), layers, summary, Optional.empty());
  }

  static Arguments rebuilding(Action action, Optional<Path> summary, RebuildArguments wanted) {
    return new Arguments(action, Optional.empty(), Set.of(), summary, Optional.of(wanted));
  }

  private static Arguments ofRun(Action action, List<String> words) {
    if (words.size() > 2) {
      throw new WrongUseException("Cannot use '%s'. %s".formatted(words.get(2), USAGE));
    }
    return new Arguments(
        action, words.stream().skip(1).findFirst(), Set.of(), Optional.empty(), Optional.empty());
  }

  static String value(String option, Iterator<String> rest) {
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
