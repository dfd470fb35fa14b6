package io.headwater.streaming.readings;

import io.headwater.contracts.rules.Rule;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;

/** A rule every record keeps, of a kind nobody knows. */
final class Always implements Rule {
  private static final long serialVersionUID = 1;

  @Override
  public String name() {
    return "always";
  }

  @Override
  public Optional<String> check(IndexedRecord record, Instant arrivedAt) {
    return Optional.empty();
  }

  @Override
  public String sql() {
    return "true";
  }
}
