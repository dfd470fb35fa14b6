package io.headwater.contracts;

import java.util.List;
import java.util.Locale;

/** The type of a field: Iceberg's primitives, lists and structs. */
public sealed interface FieldType {
  /** As a contract writes it, such as {@code decimal(18,4)}. */
  String text();

  /** Types without parameters. {@code TIMESTAMPTZ} is an instant in microseconds. */
  enum Simple implements FieldType {
    STRING,
    BOOLEAN,
    INT,
    LONG,
    DOUBLE,
    DATE,
    TIMESTAMPTZ,
    BINARY;

    @Override
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An exact number of {@code precision} digits, {@code scale} of them behind the point. */
  record Decimal(int precision, int scale) implements FieldType {
    @Override
    public String text() {
      return "decimal(%d,%d)".formatted(precision, scale);
    }
  }

  /** A list of elements. */
  record ListOf(Field element) implements FieldType {
    @Override
    public String text() {
      return "list";
    }
  }

  /** Named members in order. */
  record Struct(List<Field> fields) implements FieldType {
    public Struct {
      fields = List.copyOf(fields);
    }

    @Override
    public String text() {
      return "struct";
    }
  }
}
