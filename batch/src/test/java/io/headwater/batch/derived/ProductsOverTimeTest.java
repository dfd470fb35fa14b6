package io.headwater.batch.derived;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.fixture.Tokens;
import io.headwater.batch.lake.Lake;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Products and suppliers are other contracts and other SQL, not other steps. */
final class ProductsOverTimeTest {
  private static final String WHERE = "0, %d, TIMESTAMP '2026-06-01 00:00:00', 1";

  private final Lake lake = TestLake.empty();

  @Test
  void aPriceHoldsFromItsChangeToTheNext() {
    product("c", 1, "'T-LIGHT', 'home', 'S1', 2.5500, 'GBP', true");
    Pipeline.runChanges(lake, "product");
    product("u", 5, "'T-LIGHT', 'home', 'S1', 2.9500, 'GBP', true");
    product("d", 9, "NULL, NULL, NULL, NULL, NULL, NULL");
    Pipeline.runChanges(lake, "product");
    product("u", 3, "'T-LIGHT', 'home', 'S2', 2.5500, 'GBP', true");
    Pipeline.runChanges(lake, "product");

    assertThat(
            texts(
                """
                SELECT product_key, product_id, supplier_id, list_price, valid_from, valid_to,
                  is_current
                FROM lake.gold.dim_product ORDER BY valid_from"""))
        .containsExactly(
            "[%s,85123A,S1,2.5500,2026-03-01T00:00:01Z,2026-03-01T00:00:03Z,false]"
                .formatted(id(1)),
            "[%s,85123A,S2,2.5500,2026-03-01T00:00:03Z,2026-03-01T00:00:05Z,false]"
                .formatted(id(3)),
            "[%s,85123A,S1,2.9500,2026-03-01T00:00:05Z,2026-03-01T00:00:09Z,false]"
                .formatted(id(5)));
    assertThat(texts("SELECT * FROM lake.silver.products")).isEmpty();
  }

  @Test
  void aSupplierIsWhatWasLastSaidOfIt() {
    supplier("c", 1, "'Lights', 'UK', 'mail@example.org', 4");
    supplier("u", 2, "'Lights', 'UK', 'other@example.org', NULL");
    Pipeline.runChanges(lake, "supplier");

    assertThat(
            texts(
                """
                SELECT supplier_id, name, country, contact_email_token, lead_time_days, change_id
                FROM lake.silver.suppliers"""))
        .containsExactly(
            "[S1,Lights,UK,%s,null,%s]".formatted(Tokens.of("other@example.org"), id(2)));
  }

  private static void product(String op, int lsn, String row) {
    insert("product", "85123A", op, lsn, row);
  }

  private static void supplier(String op, int lsn, String row) {
    insert("supplier", "S1", op, lsn, row);
  }

  private static void insert(String one, String key, String op, int lsn, String row) {
    TestLake.run(
        """
        INSERT INTO lake.bronze.%s_changes VALUES
          ('%s', '%s', TIMESTAMP '2026-03-01 00:00:0%d', %d, 0, '%s', %s, NULL, %s)"""
            .formatted(one, id(lsn), op, lsn, lsn, key, row, WHERE.formatted(lsn)));
  }

  private static String id(int lsn) {
    return "00000000-0000-0000-0000-00000000000" + lsn;
  }

  private static List<String> texts(String sql) {
    return TestLake.rows(sql).stream().map(Row::toString).toList();
  }
}
