package io.headwater.cdc.shop;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;

/** What happens to products. */
final class Products {
  private static final String TABLE = "shop.products";
  private static final int FEW = 5;
  private static final int HIGHEST_PRICE = 500_000;

  private final Keys keys;
  private final Keys suppliers;

  Products(Keys keys, Keys suppliers) {
    this.keys = keys;
    this.suppliers = suppliers;
  }

  Deed next(RandomGenerator random) {
    double chance = keys.size() < FEW ? 0 : random.nextDouble();
    if (chance < 0.30) {
      return add(random);
    }
    if (chance < 0.75) {
      return Deed.update(TABLE, "price_product", keys.any(random), price(random));
    }
    if (chance < 0.85) {
      return Deed.update(TABLE, "source_product", keys.any(random), supplier(random));
    }
    return chance < 0.95
        ? Deed.update(TABLE, "retire_product", keys.any(random))
        : Deed.delete(TABLE, "delete_product", keys.remove(random));
  }

  private Deed add(RandomGenerator random) {
    return Deed.create(
        TABLE,
        "add_product",
        keys.take(),
        Words.name(random),
        Words.category(random),
        supplier(random),
        price(random));
  }

  private static BigDecimal price(RandomGenerator random) {
    return BigDecimal.valueOf(1 + random.nextInt(HIGHEST_PRICE), 4);
  }

  /** Some are made by the shop. */
  private String supplier(RandomGenerator random) {
    return suppliers.size() == 0 || random.nextInt(10) == 0 ? null : suppliers.any(random);
  }
}
