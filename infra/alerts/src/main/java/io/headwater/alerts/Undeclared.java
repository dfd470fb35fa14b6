package io.headwater.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Fields arrive that no contract declares.
 *
 * @param within for how long after it was last seen a field is told of
 */
record Undeclared(Terms terms, Duration within) implements Rule {
  @Override
  public String kind() {
    return "undeclared-fields";
  }

  @Override
  public String watches() {
    return "ops.undeclared_fields";
  }

  @Override
  public String limit() {
    return "any in " + Spoken.of(within);
  }

  @Override
  public List<Finding> look(Sources sources, Instant now) throws ObstacleException {
    return sources.lake().undeclared(now.minus(within)).stream().map(Undeclared::finding).toList();
  }

  private static Finding finding(Lake.Undeclared seen) {
    String records = String.format(Locale.ROOT, "%,d", seen.records());
    return Finding.wrong(
        seen.dataset(),
        records,
        "%s records in %s have fields that no contract declares: %s"
            .formatted(records, seen.dataset(), seen.fields()));
  }
}
