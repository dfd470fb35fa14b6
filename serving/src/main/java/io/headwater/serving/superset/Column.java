package io.headwater.serving.superset;

import io.headwater.contracts.ContractException;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import java.util.LinkedHashMap;
import java.util.Map;

/** A column of a dataset, with Trino's name of its type. */
final class Column {
  private Column() {}

  static Map<String, Object> of(Field field) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("column_name", field.name());
    column.put("verbose_name", words(field.name()));
    column.put("description", field.description());
    column.put("type", type(field));
    column.put("is_dttm", isTime(field.type()));
    column.put("groupby", !isNumber(field.type()));
    column.put("filterable", true);
    return column;
  }

  private static String words(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ');
  }

  private static boolean isTime(FieldType type) {
    return type == FieldType.Simple.DATE || type == FieldType.Simple.TIMESTAMPTZ;
  }

  private static boolean isNumber(FieldType type) {
    return type instanceof FieldType.Decimal
        || type == FieldType.Simple.INT
        || type == FieldType.Simple.LONG
        || type == FieldType.Simple.DOUBLE;
  }

  private static String type(Field field) {
    return switch (field.type()) {
      case FieldType.Simple simple -> type(simple);
      case FieldType.Decimal decimal ->
          "DECIMAL(%d, %d)".formatted(decimal.precision(), decimal.scale());
      case FieldType.ListOf list -> throw nested(field);
      case FieldType.Struct struct -> throw nested(field);
    };
  }

  private static String type(FieldType.Simple type) {
    return switch (type) {
      case STRING -> "VARCHAR";
      case BOOLEAN -> "BOOLEAN";
      case INT -> "INTEGER";
      case LONG -> "BIGINT";
      case DOUBLE -> "DOUBLE";
      case DATE -> "DATE";
      case TIMESTAMPTZ -> "TIMESTAMP(6) WITH TIME ZONE";
      case BINARY -> "VARBINARY";
    };
  }

  private static ContractException nested(Field field) {
    return new ContractException(
        field.location(),
        "Superset cannot show the nested column '" + field.name() + "'; show a flat table instead");
  }
}
