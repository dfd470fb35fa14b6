package io.headwater.contracts.rules;

import java.time.Instant;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;

/**
 * A rule about one field, told once for a single value: {@link #complaint} in Java and {@link
 * #condition} in SQL stand side by side. A field that is null keeps every rule: whether it may be
 * null is the schema's to say. A list keeps a rule when each of its elements does.
 */
interface FieldRule extends Rule {
  /** The field the rule is about. */
  Target target();

  /** What it asks, in the contract's words, such as {@code minimum 1}. */
  String demand();

  /**
   * What is wrong with a value that is not null.
   *
   * @return the end of a sentence, such as {@code is below 1}; empty when the value is right
   */
  Optional<String> complaint(Object value, Instant arrivedAt);

  /** A Spark SQL condition on a column that is true when its value is right. */
  String condition(String column);

  /** A value that is not null, as a message shows it. */
  default String shown(Object value) {
    return Shown.text(value.toString());
  }

  @Override
  default String name() {
    return target().path() + " " + demand();
  }

  @Override
  default Optional<String> check(IndexedRecord record, Instant arrivedAt) {
    return new Walk(this, arrivedAt).check(record);
  }

  @Override
  default String sql() {
    return Conditions.of(this);
  }
}
