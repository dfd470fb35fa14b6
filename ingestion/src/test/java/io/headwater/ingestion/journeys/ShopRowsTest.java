package io.headwater.ingestion.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.journeys.Population.Article;
import io.headwater.ingestion.journeys.Population.Shopper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers and products as a ledger of changes leaves them. */
final class ShopRowsTest {
  @TempDir private Path folder;

  @Test
  void takesWhatIsThereAtTheEnd() throws IOException {
    Path ledger =
        ledger(
            """
            {"entries": [
              {"table": "shop.customers", "op": "c", "key": "C000001", "after": {"country": "France"}},
              {"table": "shop.customers", "op": "c", "key": "C000002", "after": {"country": "Spain"}},
              {"table": "shop.suppliers", "op": "c", "key": "S000001", "after": {"country": "Japan"}},
              {"table": "shop.products", "op": "c", "key": "P000001",
                "after": {"description": "Lantern", "list_price": 3.75, "active": true}},
              {"table": "shop.products", "op": "c", "key": "P000002",
                "after": {"description": "Bunting", "list_price": 1.0000, "active": true}},
              {"table": "shop.products", "op": "u", "key": "P000002",
                "after": {"description": "Bunting", "list_price": 1.0000, "active": false}},
              {"table": "shop.customers", "op": "u", "key": "C000001", "after": {"country": "Norway"}},
              {"table": "shop.customers", "op": "d", "key": "C000002", "after": null}
            ]}""");

    Population population = ShopRows.read(ledger, 10);

    assertThat(population.shoppers()).containsExactly(new Shopper("C000001", "Norway"));
    assertThat(population.articles())
        .containsExactly(new Article("P000001", Optional.of("Lantern"), new BigDecimal("3.7500")));
  }

  @Test
  void saysWhatIsWrongWithALedger() throws IOException {
    assertThatThrownBy(() -> ShopRows.read(folder.resolve("none.json"), 10))
        .isInstanceOf(IngestionException.class)
        .hasMessageContaining("none.json as a ledger of 'generate changes'");
    Path empty = ledger("{}");
    assertThatThrownBy(() -> ShopRows.read(empty, 10))
        .isInstanceOf(IngestionException.class)
        .hasMessageContaining("leaves 0 customers and 0 products");
  }

  private Path ledger(String text) throws IOException {
    return Files.writeString(folder.resolve("ledger.json"), text);
  }
}
