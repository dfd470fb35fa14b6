package io.headwater.cdc;

import io.headwater.contracts.AvroValues;
import io.headwater.contracts.FieldType;
import io.headwater.contracts.FieldType.Decimal;
import io.headwater.contracts.FieldType.Simple;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;

/** Values as Debezium reads them from Postgres, as the raw values our events hold. */
final class ColumnValues {
  private ColumnValues() {}

  /**
   * A value in the type of its field.
   *
   * @throws RuntimeException when it does not fit: the column is of another type than the contract
   *     says
   */
  static Object of(FieldType type, Object value) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case Simple simple -> simple(simple, value);
      case Decimal decimal -> decimal(decimal, (BigDecimal) value);
      default -> throw new IllegalArgumentException("no column holds a " + type);
    };
  }

  private static Object simple(Simple type, Object value) {
    return switch (type) {
      case STRING -> ColumnTexts.of(value);
      case BOOLEAN -> (Boolean) value;
      case INT -> Math.toIntExact(whole(value));
      case LONG -> whole(value);
      case DOUBLE -> ((Number) value).doubleValue();
      case DATE -> (Integer) value;
      case TIMESTAMPTZ -> AvroValues.micros(OffsetDateTime.parse((CharSequence) value).toInstant());
      case BINARY -> (ByteBuffer) value;
    };
  }

  private static long whole(Object value) {
    return new BigDecimal(value.toString()).longValueExact();
  }

  private static ByteBuffer decimal(Decimal type, BigDecimal value) {
    BigDecimal scaled = value.setScale(type.scale());
    if (scaled.precision() > type.precision()) {
      throw new ArithmeticException(value + " has too many digits");
    }
    return AvroValues.bytes(scaled, type.scale());
  }
}
