package io.headwater.ingestion.deadletters.mend;

import io.headwater.contracts.AvroValues;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Reads what a person wrote as the raw Avro value of a field. */
final class FieldText {
  private FieldText() {}

  /**
   * The value.
   *
   * @param text as written; nothing stands for null where a field may be null
   * @throws IllegalArgumentException naming the field and its type
   */
  static Object value(String field, Schema schema, String text) {
    Schema type = present(schema);
    if (text.isEmpty() && schema.isUnion()) {
      return null;
    }
    try {
      return value(type, text);
    } catch (RuntimeException unfit) {
      throw new IllegalArgumentException(
          "%s cannot be '%s': it is %s".formatted(field, text, shown(type)), unfit);
    }
  }

  /** The schema of a value that is there: what a union with null holds beside it. */
  static Schema present(Schema schema) {
    return schema.isUnion()
        ? schema.getTypes().stream()
            .filter(type -> type.getType() != Schema.Type.NULL)
            .findFirst()
            .orElseThrow()
        : schema;
  }

  private static Object value(Schema type, String text) {
    return switch (type.getType()) {
      case STRING -> text;
      case BOOLEAN -> truth(text);
      case INT ->
          type.getLogicalType() instanceof LogicalTypes.Date
              ? (Object) Math.toIntExact(LocalDate.parse(text).toEpochDay())
              : (Object) Integer.valueOf(text);
      case LONG ->
          type.getLogicalType() instanceof LogicalTypes.TimestampMicros
              ? AvroValues.micros(Instant.parse(text))
              : Long.parseLong(text);
      case DOUBLE -> Double.valueOf(text);
      case BYTES -> AvroValues.bytes(new BigDecimal(text), scale(type));
      default -> throw new IllegalArgumentException("no single value");
    };
  }

  private static Boolean truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return Boolean.valueOf(text);
  }

  private static int scale(Schema type) {
    return ((LogicalTypes.Decimal) type.getLogicalType()).getScale();
  }

  private static String shown(Schema type) {
    return switch (type.getLogicalType()) {
      case LogicalTypes.Decimal decimal ->
          "a decimal with at most %d digits behind the point".formatted(decimal.getScale());
      case LogicalTypes.TimestampMicros time -> "an instant such as 2026-03-01T12:30:00Z";
      case LogicalTypes.Date date -> "a date such as 2026-03-01";
      case null, default -> "of type " + type.getType().getName();
    };
  }
}
