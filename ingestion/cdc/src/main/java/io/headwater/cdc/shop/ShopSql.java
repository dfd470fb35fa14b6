package io.headwater.cdc.shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The statements of the shop. */
final class ShopSql {
  private ShopSql() {}

  static String read(String name) {
    String file = "/sql/shop/%s.sql".formatted(name);
    try (InputStream in = ShopSql.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
