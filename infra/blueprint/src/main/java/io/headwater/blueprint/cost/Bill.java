package io.headwater.blueprint.cost;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a month costs at so many times the measured volume.
 *
 * @param total of the lines
 */
public record Bill(BigDecimal factor, List<Line> lines, Money total) {
  /** The bill of usages. */
  public static Bill of(List<Usage> usages, Prices prices, BigDecimal factor) {
    List<Line> lines = usages.stream().map(usage -> Line.of(usage, prices, factor)).toList();
    return new Bill(factor, lines, Money.sum(lines, prices.currency()));
  }
}
