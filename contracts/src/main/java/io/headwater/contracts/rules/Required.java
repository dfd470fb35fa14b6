package io.headwater.contracts.rules;

import java.time.Instant;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;

/**
 * A field is not null, where its type cannot say so: a file may come without a column.
 *
 * @param target a field at the top of the record
 */
public record Required(Target target) implements Rule {
  @Override
  public String name() {
    return target.path() + " required";
  }

  @Override
  public Optional<String> check(IndexedRecord record, Instant arrivedAt) {
    int position = record.getSchema().getField(target.path()).pos();
    return record.get(position) == null
        ? Optional.of(target.path() + " is missing")
        : Optional.empty();
  }

  @Override
  public String sql() {
    return "(`%s` IS NOT NULL)".formatted(target.path());
  }
}
