package io.headwater.batch;

import io.headwater.batch.verify.Sample;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The command line of {@link VerifyData}.
 *
 * @param tables the tables to check; none for all
 * @param sample the share of rows to compare
 * @param json whether machines are to read what is found
 */
record VerifyArguments(Set<String> tables, Sample sample, boolean json) {
  static final String USAGE = "Usage: verify-data [--table TABLE]... [--sample PERCENT] [--json]";

  VerifyArguments {
    tables = Set.copyOf(tables);
  }

  /**
   * Reads a command line.
   *
   * @param known the tables that can be checked
   * @throws WrongUseException naming what cannot be used
   */
  static VerifyArguments parse(List<String> words, List<String> known) {
    Set<String> tables = new TreeSet<>();
    Sample sample = Sample.everything();
    boolean json = false;
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--table" -> tables.add(table(value(option, rest), known));
        case "--sample" -> sample = sample(value(option, rest));
        case "--json" -> json = true;
        default -> throw new WrongUseException("Cannot use '%s'. %s".formatted(option, USAGE));
      }
    }
    return new VerifyArguments(tables, sample, json);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new WrongUseException("%s needs a value. %s".formatted(option, USAGE));
    }
    return rest.next();
  }

  private static String table(String table, List<String> known) {
    if (!known.contains(table)) {
      throw new WrongUseException(
          "Cannot use --table '%s': must be one of %s".formatted(table, String.join(", ", known)));
    }
    return table;
  }

  private static Sample sample(String percent) {
    if (!percent.matches("[1-9]\\d?|100")) {
      throw new WrongUseException(
          "Cannot use --sample '%s': must be a percentage from 1 to 100".formatted(percent));
    }
    return new Sample(Integer.parseInt(percent));
  }
}
