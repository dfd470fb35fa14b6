package io.headwater.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What runs of {@code generate changes} wrote down, one after the other. */
final class ShopLedger {
  private final List<Change> changes = new ArrayList<>();

  /**
   * A change of a row.
   *
   * @param knownAt an instant at which it was committed, and the next transaction was not; epoch
   *     microseconds
   * @param after the row; null when it is gone
   */
  record Change(String table, String op, String key, long knownAt, JsonNode after) {}

  /** A product, as far as a shop changes it. */
  record Product(String supplier, BigDecimal price, boolean active) {
    private static Product of(JsonNode row) {
      return new Product(
          row.path("supplier_id").asText(""),
          new BigDecimal(row.path("list_price").asText()).setScale(4),
          row.path("active").asBoolean());
    }
  }

  static ShopLedger of(Path... files) {
    ShopLedger ledger = new ShopLedger();
    for (Path file : files) {
      ledger.add(file);
    }
    return ledger;
  }

  private void add(Path file) {
    try {
      for (JsonNode entry : new ObjectMapper().readTree(Files.readString(file)).path("entries")) {
        JsonNode after = entry.path("after");
        changes.add(
            new Change(
                entry.path("table").asText(),
                entry.path("op").asText(),
                entry.path("key").asText(),
                ChronoUnit.MICROS.between(
                    Instant.EPOCH, Instant.parse(entry.path("notAfter").asText())),
                after.isNull() ? null : after));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many changes a table had. */
  long changes(String table) {
    return changes.stream().filter(change -> change.table().equals(table)).count();
  }

  /** How many rows a table has in the end. */
  long rows(String table) {
    Map<String, Boolean> there = new HashMap<>();
    changes.stream()
        .filter(change -> change.table().equals(table))
        .forEach(change -> there.put(change.key(), change.after() != null));
    return there.values().stream().filter(is -> is).count();
  }

  /** For each change of a product: its key, when to ask, and what it was then; empty when gone. */
  Map<Point, Optional<Product>> products() {
    Map<Point, Optional<Product>> known = new HashMap<>();
    changes.stream()
        .filter(change -> change.table().equals("shop.products"))
        .forEach(
            change ->
                known.put(
                    new Point(change.key(), change.knownAt()),
                    Optional.ofNullable(change.after()).map(Product::of)));
    return known;
  }

  /** A key at an instant, epoch microseconds. */
  record Point(String key, long at) {}
}
