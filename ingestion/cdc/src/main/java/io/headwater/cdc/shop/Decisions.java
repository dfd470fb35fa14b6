package io.headwater.cdc.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What the shop decides to do, transaction by transaction. It depends on the seed and on the rows
 * that were there, and on nothing else: taken again, it is the same.
 */
final class Decisions {
  private static final int LARGEST_TRANSACTION = 4;

  private final RandomGenerator random;
  private final Customers customers;
  private final Products products;
  private final Suppliers suppliers;

  Decisions(long seed, FoundRows found) {
    this.random = new SplittableRandom(seed);
    Keys supplying = new Keys("S", found.suppliers());
    this.customers = new Customers(new Keys("C", found.customers()));
    this.products = new Products(new Keys("P", found.products()), supplying);
    this.suppliers = new Suppliers(supplying);
  }

  /** The deeds of the next transaction, at most so many. */
  List<Deed> transaction(long most) {
    long size = Math.min(most, 1 + random.nextInt(LARGEST_TRANSACTION));
    List<Deed> deeds = new ArrayList<>();
    while (deeds.size() < size) {
      deeds.add(next());
    }
    return deeds;
  }

  private Deed next() {
    double chance = random.nextDouble();
    if (chance < 0.6) {
      return customers.next(random);
    }
    return chance < 0.9 ? products.next(random) : suppliers.next(random);
  }
}
