package io.headwater.blueprint.cost;

import java.math.BigDecimal;
import java.util.Locale;

/** What a quantity grows with. */
public enum Growth {
  /** As many times as there are events. */
  EVENTS,
  /** With the number of datasets and commits: not with how much is in them. */
  DATASETS;

  /** What is left of a factor of the volume. */
  public BigDecimal of(BigDecimal factor) {
    return this == EVENTS ? factor : BigDecimal.ONE;
  }

  /** As the blueprint says it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
