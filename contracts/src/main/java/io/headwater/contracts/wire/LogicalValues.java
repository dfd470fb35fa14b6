package io.headwater.contracts.wire;

import io.headwater.contracts.AvroValues;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.GenericRecord;

/**
 * What Avro takes for well-formed and no table can hold: decimals without digits or with too many,
 * and times outside the years 1 to 9999. Found here, so that every layer refuses the same events.
 */
final class LogicalValues {
  private static final long FIRST = AvroValues.micros(Instant.parse("0001-01-01T00:00:00Z"));
  private static final long LAST = AvroValues.micros(Instant.parse("9999-12-31T23:59:59Z"));

  private LogicalValues() {}

  /** The first value that no table can hold, in words. */
  static Optional<String> problem(GenericRecord record) {
    return record.getSchema().getFields().stream()
        .flatMap(field -> problems(field.name(), field.schema(), record.get(field.pos())))
        .findFirst();
  }

  private static Stream<String> problems(String name, Schema schema, Object value) {
    return switch (schema.getType()) {
      case UNION ->
          value == null
              ? Stream.empty()
              : schema.getTypes().stream()
                  .filter(branch -> branch.getType() != Schema.Type.NULL)
                  .flatMap(branch -> problems(name, branch, value));
      case ARRAY ->
          ((List<?>) value)
              .stream().flatMap(element -> problems(name, schema.getElementType(), element));
      case RECORD -> members(name, (GenericRecord) value);
      case BYTES -> decimal(name, schema, (ByteBuffer) value).stream();
      case LONG -> time(name, schema, (Long) value).stream();
      default -> Stream.empty();
    };
  }

  private static Stream<String> members(String name, GenericRecord record) {
    return record.getSchema().getFields().stream()
        .flatMap(
            (Field field) ->
                problems(name + "." + field.name(), field.schema(), record.get(field.pos())));
  }

  private static Optional<String> decimal(String name, Schema schema, ByteBuffer value) {
    if (!(schema.getLogicalType() instanceof LogicalTypes.Decimal type)) {
      return Optional.empty();
    }
    if (!value.hasRemaining()) {
      return Optional.of(name + " is a decimal without digits");
    }
    BigDecimal number = AvroValues.decimal(value, type.getScale());
    return number.precision() > type.getPrecision()
        ? Optional.of(
            "%s has more digits than decimal(%d,%d)"
                .formatted(name, type.getPrecision(), type.getScale()))
        : Optional.empty();
  }

  private static Optional<String> time(String name, Schema schema, long micros) {
    boolean isTime = schema.getLogicalType() instanceof LogicalTypes.TimestampMicros;
    return isTime && (micros < FIRST || micros > LAST)
        ? Optional.of(name + " is not a time between the years 1 and 9999")
        : Optional.empty();
  }
}
