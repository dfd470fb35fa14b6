package io.headwater.contracts.quality;

import java.util.List;
import java.util.regex.Pattern;

/** What a quality rule measures, always as one number. */
public sealed interface Measure {
  /**
   * How many of the rows that a run wrote are wrong.
   *
   * @param condition Spark SQL that is true of a row that is right
   */
  record WrongRows(String condition) implements Measure {}

  /**
   * How many rows are one too many for their key, among those of the partitions a run wrote to;
   * null is a value like others.
   */
  record DuplicateValues(List<String> fields) implements Measure {
    public DuplicateValues {
      fields = List.copyOf(fields);
    }
  }

  /** How many of the rows that a run wrote name something that another table does not have. */
  record Orphans(String field, String table, String column) implements Measure {}

  /** How many rows the table has. */
  record RowCount() implements Measure {}

  /** How many rows the table has for each it had before the run; nothing when it had none. */
  record RowCountRatio() implements Measure {}

  /**
   * How many events the input gained that are neither in the table, nor in its quarantine, nor left
   * out as duplicates.
   */
  record Unaccounted() implements Measure {}

  /** How many hours ago the latest instant was, among the rows that a run wrote. */
  record AgeInHours(String field) implements Measure {}

  /**
   * The number a query answers with.
   *
   * @param sql a query in which {@link #OBJECT} is the rows that a run wrote and {@link #INPUT} the
   *     rows they were made from; where there are several inputs {@link #input} is those of one
   */
  record Query(String sql) implements Measure {
    public static final String OBJECT = "${object}";
    public static final String INPUT = "${input}";

    private static final Pattern NAMED = Pattern.compile("\\$\\{([^}]*)}");

    /** One input by its name, such as {@code ${silver.crm_deals}}. */
    public static String input(String name) {
      return "${" + name + "}";
    }

    /** The names of what it asks, {@code object} and {@code input} among them. */
    public List<String> names() {
      return NAMED.matcher(sql).results().map(found -> found.group(1)).distinct().toList();
    }
  }
}
