package io.headwater.blueprint.section;

import io.headwater.blueprint.cost.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * The platform at so many times its measured volume.
 *
 * @param processes of all parts: one that grows with events gets a further one for every two cores
 * @param changes what has to change, by part
 */
public record ScaleStep(
    BigDecimal factor,
    BigDecimal recordsPerDay,
    BigDecimal storedBytes,
    BigDecimal cores,
    BigDecimal processes,
    BigDecimal memoryBytes,
    Money costPerMonth,
    List<Change> changes) {
  /** What changes of a part. */
  public record Change(String part, String change) {}
}
