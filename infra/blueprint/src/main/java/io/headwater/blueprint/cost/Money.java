package io.headwater.blueprint.cost;

import java.math.BigDecimal;
import java.util.Collection;

/** An amount of a currency. */
public record Money(BigDecimal amount, String currency) {
  /** The sum of lines, as they are shown. */
  static Money sum(Collection<Line> lines, String currency) {
    return new Money(
        lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
  }
}
