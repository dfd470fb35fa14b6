package io.headwater.cdc.shop;

import java.util.random.RandomGenerator;

/** What happens to customers. */
final class Customers {
  private static final String TABLE = "shop.customers";
  private static final int FEW = 5;

  private final Keys keys;

  Customers(Keys keys) {
    this.keys = keys;
  }

  Deed next(RandomGenerator random) {
    double chance = keys.size() < FEW ? 0 : random.nextDouble();
    if (chance < 0.40) {
      return register(random);
    }
    if (chance < 0.58) {
      return Deed.update(TABLE, "move_customer", keys.any(random), Words.country(random));
    }
    if (chance < 0.74) {
      return Deed.update(TABLE, "mail_customer", keys.any(random), mail(random));
    }
    if (chance < 0.88) {
      return Deed.update(
          TABLE, "segment_customer", keys.any(random), Words.segment(random), random.nextBoolean());
    }
    return chance < 0.97
        ? Deed.delete(TABLE, "delete_customer", keys.remove(random))
        : Deed.rename(TABLE, "rename_customer", keys.remove(random), keys.take());
  }

  private Deed register(RandomGenerator random) {
    return Deed.create(
        TABLE,
        "register_customer",
        keys.take(),
        Words.name(random),
        mail(random),
        Words.country(random),
        Words.segment(random),
        random.nextBoolean());
  }

  /** Some have none. */
  private static String mail(RandomGenerator random) {
    return random.nextInt(10) == 0 ? null : Words.mail(random);
  }
}
