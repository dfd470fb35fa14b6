package io.headwater.ingestion.journeys;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.journeys.Population.Article;
import io.headwater.ingestion.journeys.Population.Shopper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows that a run of {@code generate changes} left in the shop's database, as its ledger says:
 * who is a customer then, and what is sold.
 */
public final class ShopRows {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Map<String, JsonNode> customers = new TreeMap<>();
  private final Map<String, JsonNode> products = new TreeMap<>();

  private ShopRows() {}

  /**
   * Reads a ledger.
   *
   * @throws IngestionException when it is none, or leaves nobody to buy or nothing to sell
   */
  public static Population read(Path ledger, int customers) {
    try {
      ShopRows rows = new ShopRows();
      for (JsonNode entry : JSON.readTree(ledger.toFile()).path("entries")) {
        rows.apply(entry);
      }
      return rows.population(ledger, customers);
    } catch (IOException unreadable) {
      throw new IngestionException(
          "Cannot read "
              + ledger
              + " as a ledger of 'generate changes': "
              + unreadable.getMessage(),
          unreadable);
    }
  }

  private void apply(JsonNode entry) {
    Map<String, JsonNode> rows =
        switch (entry.path("table").asText()) {
          case "shop.customers" -> customers;
          case "shop.products" -> products;
          default -> new TreeMap<>();
        };
    if (entry.path("after").isObject()) {
      rows.put(entry.path("key").asText(), entry.path("after"));
    } else {
      rows.remove(entry.path("key").asText());
    }
  }

  private Population population(Path ledger, int most) {
    List<Shopper> shoppers =
        customers.entrySet().stream()
            .limit(most)
            .map(row -> new Shopper(row.getKey(), row.getValue().path("country").asText()))
            .toList();
    List<Article> articles =
        products.entrySet().stream()
            .filter(row -> row.getValue().path("active").asBoolean())
            .map(row -> article(row.getKey(), row.getValue()))
            .toList();
    if (shoppers.isEmpty() || articles.isEmpty()) {
      throw new IngestionException(
          "%s leaves %d customers and %d products to sell: give the ledger of a longer 'generate changes'"
              .formatted(ledger, shoppers.size(), articles.size()));
    }
    return new Population(shoppers, articles);
  }

  private static Article article(String id, JsonNode row) {
    BigDecimal price = row.path("list_price").decimalValue().setScale(4);
    return new Article(id, Optional.of(row.path("description").asText()), price);
  }
}
