package io.headwater.contracts;

import io.headwater.contracts.FieldType.Decimal;
import io.headwater.contracts.FieldType.ListOf;
import io.headwater.contracts.FieldType.Simple;
import io.headwater.contracts.FieldType.Struct;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The fields that an Avro schema stands for, the other way round than {@link AvroSchemas}. */
public final class AvroFields {
  private final Location location;

  private AvroFields(Location location) {
    this.location = location;
  }

  /**
   * The fields of a record.
   *
   * @param location where to say that they are
   * @return empty when the schema says something that no contract can
   */
  public static Optional<List<Field>> of(Schema schema, Location location) {
    try {
      return Optional.of(new AvroFields(location).members(schema));
    } catch (UnsupportedOperationException foreign) {
      return Optional.empty();
    }
  }

  private List<Field> members(Schema record) {
    return record.getFields().stream().map(field -> field(field.name(), field.schema())).toList();
  }

  private Field field(String name, Schema schema) {
    Schema present = present(schema);
    return new Field(
        name,
        type(name, present),
        present == schema,
        "",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        location);
  }

  private static Schema present(Schema schema) {
    if (!schema.isUnion()) {
      return schema;
    }
    List<Schema> types =
        schema.getTypes().stream().filter(type -> type.getType() != Schema.Type.NULL).toList();
    if (types.size() != 1 || schema.getTypes().size() != 2) {
      throw new UnsupportedOperationException("a union of several types");
    }
    return types.get(0);
  }

  private FieldType type(String name, Schema schema) {
    LogicalType logical = schema.getLogicalType();
    return switch (schema.getType()) {
      case STRING -> Simple.STRING;
      case BOOLEAN -> Simple.BOOLEAN;
      case INT -> logical instanceof LogicalTypes.Date ? Simple.DATE : Simple.INT;
      case LONG ->
          logical instanceof LogicalTypes.TimestampMicros ? Simple.TIMESTAMPTZ : Simple.LONG;
      case DOUBLE -> Simple.DOUBLE;
      case BYTES ->
          logical instanceof LogicalTypes.Decimal decimal
              ? new Decimal(decimal.getPrecision(), decimal.getScale())
              : Simple.BINARY;
      case ARRAY -> new ListOf(field("element", schema.getElementType()));
      case RECORD -> new Struct(members(schema));
      default -> throw new UnsupportedOperationException(name + " is a " + schema.getType());
    };
  }
}
