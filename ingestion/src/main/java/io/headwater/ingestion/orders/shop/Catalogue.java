package io.headwater.ingestion.orders.shop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What the shop sells. It is the same shop for every seed. */
final class Catalogue {
  private static final long SHOP = 1;
  private static final int FIRST_ID = 21_000;
  private static final List<String> STYLES =
      List.of(
          "RED SPOT",
          "BLUE STRIPE",
          "VINTAGE ROSE",
          "IVORY",
          "SILVER",
          "WOODLAND",
          "PINK GINGHAM",
          "GREEN LEAF",
          "RETRO",
          "NORDIC",
          "PAPER, FOLDED",
          "BLACK & WHITE",
          "GOLD STAR",
          "SEASIDE",
          "APPLE",
          "LAVENDER",
          "COPPER",
          "SLATE",
          "FELT",
          "RAINBOW");

  private final List<Product> products = new ArrayList<>();
  private final Weights popularity;

  Catalogue() {
    Random random = new Random(SHOP);
    for (Ware ware : Ware.values()) {
      for (String style : STYLES) {
        products.add(product(FIRST_ID + products.size() * 7, style, ware, random));
      }
    }
    Collections.shuffle(products, random);
    popularity = Weights.longTail(products.size());
  }

  Product pick(Random random) {
    return products.get(popularity.pick(random));
  }

  int size() {
    return products.size();
  }

  private static Product product(int number, String style, Ware ware, Random random) {
    String variant = random.nextInt(4) == 0 ? String.valueOf((char) ('A' + random.nextInt(6))) : "";
    int pence = ware.pence() * (70 + random.nextInt(70)) / 100;
    return new Product(
        number + variant, style + " " + ware.description(), BigDecimal.valueOf(pence, 2));
  }
}
