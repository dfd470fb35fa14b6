package io.headwater.contracts.rules;

import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;

/**
 * A field may be null only in records of one kind: those in which another field has a certain text.
 *
 * @param target a field at the top of the record
 * @param other the field that tells the kinds apart
 * @param value what it says where the target may be null
 */
public record RequiredUnless(Target target, String other, String value) implements Rule {
  /** Whether a field is the one that tells the kinds apart. */
  public boolean asks(Field field) {
    return field.name().equals(other) && field.type() == FieldType.Simple.STRING;
  }

  @Override
  public String name() {
    return "%s requiredUnless %s %s".formatted(target.path(), other, value);
  }

  @Override
  public Optional<String> check(IndexedRecord record, Instant arrivedAt) {
    Object kind = value(record, other);
    return value(record, target.path()) != null || kind != null && kind.toString().equals(value)
        ? Optional.empty()
        : Optional.of("%s is missing, and %s is not '%s'".formatted(target.path(), other, value));
  }

  @Override
  public String sql() {
    return "(`%s` IS NOT NULL OR `%s` <=> %s)"
        .formatted(target.path(), other, SqlText.quoted(value));
  }

  private static Object value(IndexedRecord record, String field) {
    return record.get(record.getSchema().getField(field).pos());
  }
}
