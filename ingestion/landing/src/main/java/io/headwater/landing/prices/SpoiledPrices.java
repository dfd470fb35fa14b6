package io.headwater.landing.prices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a list, whatever the format of its file. */
final class SpoiledPrices {
  private SpoiledPrices() {}

  static List<Price> of(Defect defect, List<Price> prices) {
    List<Price> spoiled = new ArrayList<>(prices);
    Price first = prices.getFirst();
    switch (defect) {
      case BROKEN_RULE -> spoiled.set(0, priced(first, first.unitPrice().negate()));
      case CONFLICT -> spoiled.add(priced(first, first.unitPrice().add(BigDecimal.ONE)));
      default -> {
        // The prices are as they should be.
      }
    }
    return spoiled;
  }

  private static Price priced(Price price, BigDecimal other) {
    return new Price(
        price.supplierId(),
        price.listNo(),
        price.productId(),
        other,
        price.currency(),
        price.minQuantity(),
        price.validFrom());
  }
}
