package io.headwater.bench.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What people ask gold, in words that Trino and DuckDB both understand. */
final class GoldQuery {
  /** The shortest first. */
  static final List<String> ALL = List.of("months", "countries", "products", "customers");

  private GoldQuery() {}

  static String text(String name) throws IOException {
    try (InputStream stream = GoldQuery.class.getResourceAsStream("/sql/gold/" + name + ".sql")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
