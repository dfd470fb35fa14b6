package io.headwater.provision;

import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** Contract fields as Iceberg's; ids are counted from 1, breadth first within a struct. */
final class IcebergTypes {
  private int lastId;

  /** The columns of a table. */
  static List<Types.NestedField> columns(List<Field> fields) {
    return new IcebergTypes().struct(fields);
  }

  /** A type that stands alone, as for a column that is added. */
  static Type of(FieldType type) {
    return new IcebergTypes().type(type);
  }

  /** What a field is documented with; null where it is not, as Iceberg wants it. */
  static String documentation(Field field) {
    return field.description() == null || field.description().isBlank()
        ? null
        : field.description();
  }

  private List<Types.NestedField> struct(List<Field> fields) {
    int first = lastId + 1;
    lastId += fields.size();
    List<Types.NestedField> columns = new ArrayList<>();
    for (Field field : fields) {
      columns.add(
          Types.NestedField.builder()
              .withId(first + columns.size())
              .isOptional(!field.required())
              .withName(field.name())
              .ofType(type(field.type()))
              .withDoc(documentation(field))
              .build());
    }
    return columns;
  }

  private Type type(FieldType type) {
    return switch (type) {
      case FieldType.Simple simple -> simple(simple);
      case FieldType.Decimal decimal -> Types.DecimalType.of(decimal.precision(), decimal.scale());
      case FieldType.ListOf list -> list(list.element());
      case FieldType.Struct struct -> Types.StructType.of(struct(struct.fields()));
    };
  }

  private Type list(Field element) {
    int id = ++lastId;
    Type type = type(element.type());
    return element.required()
        ? Types.ListType.ofRequired(id, type)
        : Types.ListType.ofOptional(id, type);
  }

  private static Type simple(FieldType.Simple simple) {
    return switch (simple) {
      case STRING -> Types.StringType.get();
      case BOOLEAN -> Types.BooleanType.get();
      case INT -> Types.IntegerType.get();
      case LONG -> Types.LongType.get();
      case DOUBLE -> Types.DoubleType.get();
      case DATE -> Types.DateType.get();
      case TIMESTAMPTZ -> Types.TimestampType.withZone();
      case BINARY -> Types.BinaryType.get();
    };
  }
}
