package io.headwater.blueprint.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * The prices of a provider on a day.
 *
 * @param file where they are from
 * @param source who says so
 * @param items a price for each
 * @param assumed what is not measured
 */
public record Prices(
    String file,
    String provider,
    String currency,
    LocalDate dated,
    String source,
    Map<Item, BigDecimal> items,
    Map<Assumption, BigDecimal> assumed) {
  public Prices {
    items = Map.copyOf(items);
    assumed = Map.copyOf(assumed);
  }

  BigDecimal of(Item item) {
    return items.get(item);
  }

  BigDecimal of(Assumption assumption) {
    return assumed.get(assumption);
  }
}
