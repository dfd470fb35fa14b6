package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.headwater.e2e.ShopLedger.Point;
import io.headwater.e2e.ShopLedger.Product;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The journey of the shop's database: changed by its writer while the capture is killed, and
 * compared with the writer's ledger, in every layer.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class CaptureJourney {
  static final List<String> TABLES = List.of("customer", "product", "supplier");

  private static final Duration CATCH_UP = Duration.ofMinutes(3);

  private static final String PRODUCTS =
      """
      select product_id, coalesce(supplier_id, ''), list_price, active,
             cast(round(to_unixtime(valid_from) * 1000000) as bigint),
             cast(round(to_unixtime(valid_to) * 1000000) as bigint)
      from gold.dim_product order by 1, 5
      """;

  private static final String CURRENT_PRODUCTS =
      """
      select product_id, coalesce(supplier_id, ''), list_price, active
      from gold.dim_product where is_current order by 1
      """;

  private static final String CUSTOMERS_READ_ANEW =
      "select count(distinct customer_token) from silver.customer_changes where op = 'r'";

  private final Deployment headwater;
  private ShopLedger ledger;

  CaptureJourney(Deployment headwater) {
    this.headwater = headwater;
  }

  @BeforeAll
  void change() {
    Path first = headwater.folder().resolve("first.json");
    Path second = headwater.folder().resolve("second.json");
    generate(first, "--count", "400", "--seed", "11").outcome().orFail();
    Started generator = generate(second, "--count", "900", "--seed", "12", "--rate", "60");
    await("the capture to run").atMost(CATCH_UP).until(() -> status().contains("captures"));
    headwater.kill(Set.of("cdc"));
    generator.outcome().orFail();
    headwater.up();
    ledger = ShopLedger.of(first, second);
    awaitSilver();
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  @Order(1)
  void everyChangeIsInSilverOnceAndWhatIsThereNowIsInState(String table) {
    assertThat(changes(table))
        .containsExactly("%d,%1$d".formatted(ledger.changes("shop." + table + "s")));
    assertThat(
            headwater.sqlAsEngineer(
                "select count(*) from silver.%s_changes_quarantine".formatted(table)))
        .containsExactly("0");
    assertThat(headwater.sqlAsEngineer("select count(*) from silver.%ss".formatted(table)))
        .containsExactly(Long.toString(ledger.rows("shop." + table + "s")));
  }

  @Test
  @Order(2)
  void productsWereAtEachInstantWhatTheLedgerSays() {
    assertThat(thatDiffer(ledger)).isEmpty();
  }

  @Test
  @Order(3)
  void aTableReadAnewChangesNothingInGold() {
    List<String> before = headwater.sqlAsEngineer(PRODUCTS);
    assertThat(headwater.run("cdc", "resnapshot").orFail().err()).contains("Asked for");
    await("the database to be read anew")
        .atMost(CATCH_UP)
        .until(() -> !status().contains("is to read"));
    await("every table to be read anew")
        .atMost(CATCH_UP)
        .untilAsserted(
            () -> {
              headwater.run("batch").orFail();
              assertThat(headwater.sqlAsEngineer(CUSTOMERS_READ_ANEW))
                  .containsExactly(Long.toString(ledger.rows("shop.customers")));
              assertThat(headwater.sqlAsEngineer(CURRENT_PRODUCTS)).isEqualTo(now(before));
            });
    assertThat(thatDiffer(ledger)).isEmpty();
  }

  /** The versions that hold still, without their times. */
  private static List<String> now(List<String> versions) {
    return versions.stream()
        .filter(row -> row.endsWith(","))
        .map(row -> String.join(",", List.of(row.split(",", -1)).subList(0, 4)))
        .toList();
  }

  /** Where gold says something else than a ledger, with both. */
  private Map<Point, String> thatDiffer(ShopLedger expected) {
    List<Version> versions =
        headwater.sqlAsEngineer(PRODUCTS).stream().map(Version::parse).toList();
    Map<Point, String> differences = new HashMap<>();
    expected
        .products()
        .forEach(
            (point, product) -> {
              Optional<Product> told = at(versions, point);
              if (!told.equals(product)) {
                differences.put(point, "gold has " + told + ", the ledger " + product);
              }
            });
    return differences;
  }

  private static Optional<Product> at(List<Version> versions, Point point) {
    return versions.stream()
        .filter(version -> version.holdsAt(point))
        .map(Version::product)
        .reduce(
            (one, other) -> {
              throw new AssertionError("Two versions hold at " + point);
            });
  }

  private record Version(String key, Product product, long from, long to) {
    static Version parse(String row) {
      String[] values = row.split(",", -1);
      return new Version(
          values[0],
          new Product(
              values[1], new BigDecimal(values[2]).setScale(4), Boolean.parseBoolean(values[3])),
          Long.parseLong(values[4]),
          values[5].isEmpty() ? Long.MAX_VALUE : Long.parseLong(values[5]));
    }

    boolean holdsAt(Point point) {
      return key.equals(point.key()) && from <= point.at() && point.at() < to;
    }
  }

  private Started generate(Path file, String... options) {
    String[] words =
        Stream.concat(
                Stream.of("generate", "changes", "--ledger", headwater.nameOf(file)),
                Stream.of(options))
            .toArray(String[]::new);
    return headwater.start(words);
  }

  private void awaitSilver() {
    await("every change in silver")
        .atMost(CATCH_UP)
        .untilAsserted(
            () -> {
              headwater.run("batch").orFail();
              for (String table : TABLES) {
                assertThat(changes(table))
                    .containsExactly("%d,%1$d".formatted(ledger.changes("shop." + table + "s")));
              }
            });
  }

  private List<String> changes(String table) {
    return headwater.sqlAsEngineer(
        """
        select count(*), count(distinct change_id)
        from silver.%s_changes where op in ('c', 'u', 'd')
        """
            .formatted(table));
  }

  private String status() {
    return headwater.run("cdc", "status").orFail().out();
  }
}
