package io.headwater.ingestion.orders.shop;

import io.headwater.ingestion.orders.OrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What is in an order: mostly a handful of lines, now and then very many. */
final class Baskets {
  private static final int LARGEST = 150;
  private static final int WHOLESALE_QUANTITY = 48;
  private static final BigDecimal WHOLESALE = new BigDecimal("0.85");
  private static final BigDecimal FREE = BigDecimal.ZERO.setScale(4);
  private static final double GIVEN_AWAY = 0.004;
  private static final double TWO_MINUTES = 0.003;
  private static final int[] QUANTITIES = {
    1, 1, 1, 1, 1, 2, 2, 2, 3, 4, 4, 6, 6, 8, 10, 12, 12, 12, 24, 24, 25, 48, 96, 200
  };

  private final Catalogue catalogue;
  private final Random random;

  Baskets(Catalogue catalogue, Random random) {
    this.catalogue = catalogue;
    this.random = random;
  }

  /** The lines of a sale. */
  List<OrderLine> sale(Instant at) {
    int size = size();
    Instant later = random.nextDouble() < TWO_MINUTES ? nextMinute(at) : at;
    List<OrderLine> lines = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      // The first line is always paid for: an order in which all is free is a stock movement.
      lines.add(line(i > 0 && random.nextDouble() < GIVEN_AWAY, i < (size + 1) / 2 ? at : later));
    }
    return lines;
  }

  /** Pieces that were counted, found or broken. */
  List<OrderLine> stockMovement(Instant at) {
    Product product = catalogue.pick(random);
    Optional<String> note =
        switch (random.nextInt(5)) {
          case 0 -> Optional.of("damages");
          case 1 -> Optional.of("found");
          case 2 -> Optional.of("check");
          default -> Optional.empty();
        };
    int quantity = quantity() * (random.nextInt(4) == 0 ? 1 : -1);
    return List.of(new OrderLine(product.id(), note, quantity, FREE, at));
  }

  private OrderLine line(boolean free, Instant at) {
    Product product = catalogue.pick(random);
    int quantity = quantity();
    BigDecimal price =
        quantity < WHOLESALE_QUANTITY
            ? product.price()
            : product.price().multiply(WHOLESALE).setScale(2, RoundingMode.HALF_UP);
    return new OrderLine(
        product.id(),
        Optional.of(product.description()),
        quantity,
        free ? FREE : price.setScale(4),
        at);
  }

  private int size() {
    double typical = StrictMath.exp(1.55 + random.nextGaussian());
    return (int) Math.min(LARGEST, 1 + typical);
  }

  private int quantity() {
    int quantity = QUANTITIES[random.nextInt(QUANTITIES.length)];
    return random.nextInt(2000) == 0 ? quantity * 20 : quantity;
  }

  private static Instant nextMinute(Instant at) {
    Instant next = at.plus(Duration.ofMinutes(1));
    boolean sameDay =
        LocalDate.ofInstant(next, ZoneOffset.UTC).equals(LocalDate.ofInstant(at, ZoneOffset.UTC));
    return sameDay ? next : at;
  }
}
