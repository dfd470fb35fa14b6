package io.headwater.ingestion.orders.shop;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Who buys, some of them often. They are the same people for every seed. */
final class Customers {
  private static final long SHOP = 2;
  private static final int SIZE = 600;
  private static final int FIRST_ID = 12_346;
  private static final double UNKNOWN = 0.20;

  private final List<Customer> known;
  private final Weights loyalty = Weights.longTail(SIZE);

  Customers() {
    Random random = new Random(SHOP);
    known =
        IntStream.range(0, SIZE)
            .mapToObj(i -> new Customer(Optional.of("" + (FIRST_ID + i)), Country.pick(random)))
            .toList();
  }

  Customer pick(Random random) {
    boolean unknown = random.nextDouble() < UNKNOWN;
    return unknown ? Customer.unknown() : known.get(loyalty.pick(random));
  }
}
