package io.headwater.provision;

import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import io.headwater.contracts.FieldType.Simple;
import io.headwater.contracts.Location;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** The fields that the columns of a table stand for, the other way round than IcebergTypes. */
final class TableFields {
  private final Location location;

  private TableFields(Location location) {
    this.location = location;
  }

  /**
   * Columns as fields. A type that no contract can say is one that no contract has: bytes.
   *
   * @param location where to say that they are
   */
  static List<Field> of(Types.StructType columns, Location location) {
    return new TableFields(location).fields(columns);
  }

  private List<Field> fields(Types.StructType columns) {
    return columns.fields().stream().map(this::field).toList();
  }

  private Field field(Types.NestedField column) {
    return field(column.name(), column.type(), column.isRequired());
  }

  private Field field(String name, Type type, boolean required) {
    return new Field(
        name,
        type(type),
        required,
        "",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        location);
  }

  private FieldType type(Type type) {
    return switch (type.typeId()) {
      case STRING -> Simple.STRING;
      case BOOLEAN -> Simple.BOOLEAN;
      case INTEGER -> Simple.INT;
      case LONG -> Simple.LONG;
      case DOUBLE -> Simple.DOUBLE;
      case DATE -> Simple.DATE;
      case TIMESTAMP -> Simple.TIMESTAMPTZ;
      case DECIMAL -> {
        Types.DecimalType decimal = (Types.DecimalType) type;
        yield new FieldType.Decimal(decimal.precision(), decimal.scale());
      }
      case LIST -> {
        Types.ListType list = type.asListType();
        yield new FieldType.ListOf(field("element", list.elementType(), list.isElementRequired()));
      }
      case STRUCT -> new FieldType.Struct(fields(type.asStructType()));
      default -> Simple.BINARY;
    };
  }
}
