package io.headwater.contracts;

import java.util.List;

/** The type of a field: Iceberg's primitives, lists and structs. */
public sealed interface FieldType {
  /** Types without parameters. {@code TIMESTAMPTZ} is an instant in microseconds. */
  enum Simple implements FieldType {
    STRING,
    BOOLEAN,
    INT,
    LONG,
    DOUBLE,
    DATE,
    TIMESTAMPTZ,
    BINARY
  }

  /** An exact number of {@code precision} digits, {@code scale} of them behind the point. */
  record Decimal(int precision, int scale) implements FieldType {}

  /** A list of elements. */
  record ListOf(Field element) implements FieldType {}

  /** Named members in order. */
  record Struct(List<Field> fields) implements FieldType {
    public Struct {
      fields = List.copyOf(fields);
    }
  }
}
