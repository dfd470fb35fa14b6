package io.headwater.provision;

import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Columns in Trino's words, such as {@code day date}, to compare a contract with a query. */
final class ViewColumns {
  private ViewColumns() {}

  /** What a contract promises. */
  static List<String> of(List<Field> fields) {
    return fields.stream().map(field -> field.name() + " " + type(field.type())).toList();
  }

  /** What a query gives. */
  static List<String> of(ResultSetMetaData query) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= query.getColumnCount(); column++) {
      columns.add(query.getColumnLabel(column) + " " + query.getColumnTypeName(column));
    }
    return columns;
  }

  private static String type(FieldType type) {
    return switch (type) {
      case FieldType.Simple simple -> simple(simple);
      case FieldType.Decimal decimal ->
          "decimal(%d,%d)".formatted(decimal.precision(), decimal.scale());
      case FieldType.ListOf list -> "array(" + type(list.element().type()) + ")";
      case FieldType.Struct struct -> "row(" + String.join(", ", of(struct.fields())) + ")";
    };
  }

  private static String simple(FieldType.Simple simple) {
    return switch (simple) {
      case STRING -> "varchar";
      case BOOLEAN -> "boolean";
      case INT -> "integer";
      case LONG -> "bigint";
      case DOUBLE -> "double";
      case DATE -> "date";
      case TIMESTAMPTZ -> "timestamp(6) with time zone";
      case BINARY -> "varbinary";
    };
  }
}
