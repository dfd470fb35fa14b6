package io.headwater.batch;

import io.headwater.batch.lake.Span;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be made anew.
 *
 * @param tables their names
 * @param days of their event time, or of that of their inputs
 * @param options what else
 */
record RebuildArguments(List<String> tables, Span days, Set<Option> options) {
  /** What else is made anew. */
  enum Option {
    /** What depends on the tables follows them in the same run. */
    DOWNSTREAM,
    /** Every table with rows of another query or other rules. */
    CHANGED
  }

  RebuildArguments {
    tables = List.copyOf(tables);
    options = Set.copyOf(options);
  }

  boolean has(Option option) {
    return options.contains(option);
  }

  /** Reads a command line from the word after {@code rebuild} on. */
  static Arguments parse(Iterator<String> words) {
    Arguments.Action action = Arguments.Action.RUN;
    Optional<Path> summary = Optional.empty();
    List<String> tables = new ArrayList<>();
    Set<Option> options = EnumSet.noneOf(Option.class);
    LocalDate from = LocalDate.MIN;
    LocalDate until = LocalDate.MAX;
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "--from" -> from = day(word, Arguments.value(word, words));
        case "--to" -> until = day(word, Arguments.value(word, words));
        case "--downstream" -> options.add(Option.DOWNSTREAM);
        case "--changed" -> options.add(Option.CHANGED);
        case "--audit-only" -> action = Arguments.Action.AUDIT;
        case "--summary" -> summary = Optional.of(Path.of(Arguments.value(word, words)));
        default -> tables.add(table(word));
      }
    }
    RebuildArguments wanted = new RebuildArguments(tables, new Span(from, until), options);
    wanted.validate();
    return Arguments.rebuilding(action, summary, wanted);
  }

  private void validate() {
    if (tables.isEmpty() != has(Option.CHANGED)) {
      throw new WrongUseException("Name tables, or --changed. " + Arguments.USAGE);
    } else if (has(Option.CHANGED) && !days.isEverything()) {
      throw new WrongUseException(
          "Cannot use --from and --to with --changed: where a query or a rule changed, all rows are to be made by it");
    } else if (days.from().equals(LocalDate.MIN) != days.until().equals(LocalDate.MAX)) {
      throw new WrongUseException(
          "--from and --to go together: the first day, and the one after the last");
    } else if (!days.from().isBefore(days.until())) {
      throw new WrongUseException(
          "Cannot use --from %s --to %s: --to must be later, the day after the last"
              .formatted(days.from(), days.until()));
    }
  }

  private static String table(String word) {
    if (word.startsWith("-")) {
      throw new WrongUseException("Cannot use '%s'. %s".formatted(word, Arguments.USAGE));
    }
    return word;
  }

  private static LocalDate day(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      throw new WrongUseException(
          "Cannot use %s '%s': must be a day such as 2011-03-01".formatted(option, text));
    }
  }
}
