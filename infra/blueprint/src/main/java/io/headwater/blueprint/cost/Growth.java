package io.headwater.blueprint.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** What a quantity grows with. */
public enum Growth {
  /** As many times as there are events. */
  EVENTS,
  /** With the number of datasets and commits: not with how much is in them. */
  DATASETS;

  /** What one process is given before there is a further one, as it was measured. */
  private static final BigDecimal CORES_OF_A_PROCESS = BigDecimal.TWO;

  /** What is left of a factor of the volume. */
  public BigDecimal of(BigDecimal factor) {
    return this == EVENTS ? factor : BigDecimal.ONE;
  }

  /**
   * How many processes of a part there have to be at so many times the volume: memory is theirs.
   *
   * @param cores that it takes now
   */
  public BigDecimal processes(BigDecimal cores, BigDecimal factor) {
    return cores
        .multiply(of(factor))
        .divide(CORES_OF_A_PROCESS, 0, RoundingMode.CEILING)
        .max(BigDecimal.ONE);
  }

  /** As the blueprint says it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
