package io.headwater.cdc;

import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType.Decimal;
import io.headwater.contracts.FieldType.Simple;
import io.headwater.contracts.capture.CapturedTable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;

/** What the events of a table come to, and what the database has, as texts. */
final class Rows {
  private final CapturedTable table;

  Rows(String table) {
    this.table = new CapturedTable(Contracts.load().named("cdc." + table));
  }

  /** The rows by key that the events come to, repeats and the order of arrival left aside. */
  Map<String, List<String>> of(List<GenericRecord> events) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (GenericRecord event : inOrder(events)) {
      String key = (String) event.get(table.key());
      switch ((String) event.get("op")) {
        case "t" -> rows.clear();
        case "d" -> rows.remove(key);
        default -> rows.put(key, texts(event));
      }
    }
    return rows;
  }

  /** Each event once, by where it stands in the database's log. */
  static List<GenericRecord> inOrder(List<GenericRecord> events) {
    Map<String, GenericRecord> once = new LinkedHashMap<>();
    events.forEach(event -> once.putIfAbsent((String) event.get("change_id"), event));
    return once.values().stream()
        .sorted(
            Comparator.comparingLong((GenericRecord event) -> (long) event.get("lsn"))
                .thenComparingLong(event -> (long) event.get("tx_order")))
        .toList();
  }

  /** The ids of all events that differ: one that is there twice names two different ones. */
  static List<String> contents(List<GenericRecord> events) {
    return events.stream().distinct().map(event -> (String) event.get("change_id")).toList();
  }

  /** The rows by key that the database has. */
  Map<String, List<String>> in(TestDatabase database) throws Exception {
    String columns = table.columns().stream().map(Rows::selected).collect(Collectors.joining(", "));
    Map<String, List<String>> rows = new TreeMap<>();
    int key = table.columns().stream().map(Field::name).toList().indexOf(table.key());
    for (List<String> row : database.rows("select %s from %s".formatted(columns, table.name()))) {
      rows.put(row.get(key), row);
    }
    return rows;
  }

  List<String> texts(GenericRecord event) {
    List<String> texts = new ArrayList<>();
    for (Field column : table.columns()) {
      Object value = event.get(column.name());
      texts.add(value == null ? null : text(column, value));
    }
    return texts;
  }

  private static String text(Field column, Object value) {
    return column.type() instanceof Decimal decimal
        ? AvroValues.decimal((ByteBuffer) value, decimal.scale()).toPlainString()
        : value.toString();
  }

  private static String selected(Field column) {
    return column.type() == Simple.TIMESTAMPTZ
        ? "(extract(epoch from %s) * 1000000)::bigint::text".formatted(column.name())
        : column.name() + "::text";
  }
}
