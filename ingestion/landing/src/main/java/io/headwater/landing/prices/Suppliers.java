package io.headwater.landing.prices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Suppliers and products as the shop's database numbers them, and what is asked for them. */
final class Suppliers {
  private static final int SUPPLIERS = 20;
  private static final int PRODUCTS = 400;
  private static final int LONGEST_LIST = 120;
  private static final int SHORTEST_LIST = 5;
  private static final int HIGHEST_PRICE = 400_000;

  private final PricePlan plan;
  private final RandomGenerator random;

  Suppliers(PricePlan plan, RandomGenerator random) {
    this.plan = plan;
    this.random = random;
  }

  /** The list of a delivery: some of the products, each once. */
  List<Price> list(long delivery) {
    String supplier = "S%06d".formatted(1 + random.nextInt(SUPPLIERS));
    String number = plan.name(delivery);
    LocalDate from =
        LocalDate.ofInstant(plan.from(), ZoneOffset.UTC).plusDays(1 + random.nextInt(60));
    List<Price> prices = new ArrayList<>();
    for (int product : products()) {
      prices.add(
          new Price(
              supplier,
              number,
              "P%06d".formatted(product),
              BigDecimal.valueOf(1 + random.nextInt(HIGHEST_PRICE), 4),
              "GBP",
              random.nextInt(4) == 0 ? null : 1 + random.nextInt(500),
              from));
    }
    return prices;
  }

  private TreeSet<Integer> products() {
    int size = SHORTEST_LIST + random.nextInt(LONGEST_LIST - SHORTEST_LIST);
    TreeSet<Integer> products = new TreeSet<>();
    while (products.size() < size) {
      products.add(1 + random.nextInt(PRODUCTS));
    }
    return products;
  }
}
