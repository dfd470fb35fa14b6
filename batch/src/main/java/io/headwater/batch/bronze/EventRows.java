package io.headwater.batch.bronze;

import io.headwater.contracts.AvroValues;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;

/** Avro records as rows of a table's Spark type, by name and without loss. */
final class EventRows {
  private EventRows() {}

  /**
   * One record as a row.
   *
   * @throws ArithmeticException when a number has more digits than its column
   * @throws NumberFormatException when a number has none
   */
  static Row row(IndexedRecord record, StructType type) {
    return RowFactory.create(values(record, type));
  }

  /** The values of a row, in the order of its type. */
  static Object[] values(IndexedRecord record, StructType type) {
    Object[] values = new Object[type.length()];
    for (int i = 0; i < values.length; i++) {
      StructField column = type.apply(i);
      Schema.Field field = record.getSchema().getField(column.name());
      // A column that no event has is for others to fill.
      values[i] =
          field == null
              ? null
              : value(record.get(field.pos()), present(field.schema()), column.dataType());
    }
    return values;
  }

  private static Object value(Object value, Schema schema, DataType type) {
    if (value == null) {
      return null;
    } else if (type instanceof StringType) {
      return value.toString();
    } else if (type instanceof TimestampType) {
      return AvroValues.instant((Long) value);
    } else if (type instanceof DateType) {
      return LocalDate.ofEpochDay((Integer) value);
    } else if (type instanceof DecimalType decimal) {
      return decimal((ByteBuffer) value, schema, decimal);
    } else if (type instanceof BinaryType) {
      return bytes((ByteBuffer) value);
    } else if (type instanceof StructType struct) {
      return row((IndexedRecord) value, struct);
    } else if (type instanceof ArrayType array) {
      return ((Collection<?>) value)
          .stream()
              .map(element -> value(element, present(schema.getElementType()), array.elementType()))
              .toArray();
    }
    return value;
  }

  private static BigDecimal decimal(ByteBuffer value, Schema schema, DecimalType type) {
    int scale = ((LogicalTypes.Decimal) schema.getLogicalType()).getScale();
    BigDecimal number = AvroValues.decimal(value, scale);
    if (number.precision() > type.precision()) {
      throw new ArithmeticException(
          "%s has %d digits where %d are allowed"
              .formatted(number, number.precision(), type.precision()));
    }
    return number;
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  /** The schema of a value that is there: what a union with null holds beside it. */
  private static Schema present(Schema schema) {
    return schema.isUnion()
        ? schema.getTypes().stream()
            .filter(type -> type.getType() != Schema.Type.NULL)
            .findFirst()
            .orElseThrow()
        : schema;
  }
}
