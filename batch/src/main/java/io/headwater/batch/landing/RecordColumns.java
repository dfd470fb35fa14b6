package io.headwater.batch.landing;

import java.io.Serializable;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a bronze table of landed records: those that the contract declares, typed, what a
 * file has beyond them, and where the record stood.
 */
record RecordColumns(StructType table) implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String UNDECLARED = "undeclared";
  private static final Set<String> ADDED =
      Set.of(UNDECLARED, "delivery", "file", "record_no", "made_at", "landed_at");

  /** The names that the contract declares. */
  Set<String> declared() {
    return Arrays.stream(table.fieldNames())
        .filter(name -> !ADDED.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * A record as a row of the table.
   *
   * @throws Refusal naming every column whose value does not fit
   */
  Object[] values(FileToRead file, Entry.Read entry) throws Refusal {
    Set<String> unfit = new TreeSet<>();
    Object[] values = new Object[table.length()];
    for (int at = 0; at < values.length; at++) {
      StructField column = table.fields()[at];
      values[at] =
          switch (column.name()) {
            case UNDECLARED -> undeclared(entry.columns());
            case "delivery" -> file.delivery();
            case "file" -> file.name();
            case "record_no" -> entry.record();
            case "made_at" -> file.madeAt();
            case "landed_at" -> file.landedAt();
            default -> typed(column, entry.columns().get(column.name()), unfit);
          };
    }
    if (!unfit.isEmpty()) {
      throw new Refusal("WrongType", String.join("; ", unfit));
    }
    return values;
  }

  /** No message shows a value: it may be personal. The record is kept beside it. */
  private static Object typed(StructField column, Object value, Set<String> unfit) {
    try {
      return value == null ? null : TypedValue.of(value, column.dataType());
    } catch (ArithmeticException
        | NumberFormatException
        | DateTimeException
        | ClassCastException misfit) {
      unfit.add("%s is no %s".formatted(column.name(), column.dataType().simpleString()));
      return null;
    }
  }

  private String undeclared(Map<String, Object> columns) {
    Map<String, Object> more = new LinkedHashMap<>(columns);
    more.keySet().removeAll(declared());
    return more.isEmpty() ? null : Json.text(more);
  }
}
