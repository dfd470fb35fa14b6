package io.headwater.cdc.shop;

import java.util.random.RandomGenerator;

/** What happens to suppliers. */
final class Suppliers {
  private static final String TABLE = "shop.suppliers";
  private static final int FEW = 3;
  private static final int LONGEST = 60;

  private final Keys keys;

  Suppliers(Keys keys) {
    this.keys = keys;
  }

  Deed next(RandomGenerator random) {
    double chance = keys.size() < FEW ? 0 : random.nextDouble();
    if (chance < 0.35) {
      return Deed.create(
          TABLE,
          "add_supplier",
          keys.take(),
          Words.name(random),
          Words.country(random),
          Words.mail(random),
          days(random));
    }
    return chance < 0.92
        ? Deed.update(TABLE, "delay_supplier", keys.any(random), days(random))
        : Deed.delete(TABLE, "delete_supplier", keys.remove(random));
  }

  private static int days(RandomGenerator random) {
    return 1 + random.nextInt(LONGEST);
  }
}
