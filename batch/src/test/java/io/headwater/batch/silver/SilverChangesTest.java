package io.headwater.batch.silver;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.BronzeCustomers;
import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.Customer;
import io.headwater.batch.fixture.CustomerChange;
import io.headwater.batch.fixture.LakeCustomers;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.fixture.Tokens;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.step.Outcome;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** A change is an event: it counts once, and what breaks its contract is kept aside. */
final class SilverChangesTest {
  private static final Customer ANNA = Customer.named("Anna");
  private static final CustomerChange CREATED = CustomerChange.of("c", 1, "17850", ANNA);

  private final Lake lake = TestLake.empty();
  private final BronzeCustomers bronze = new BronzeCustomers(lake);

  @Test
  void keepsDeletionsAndEmptyingsAsRows() {
    bronze.append(CREATED, CustomerChange.of("d", 2, "17850", null), CustomerChange.emptied(3));

    run();

    String token = Tokens.of("17850");
    assertThat(
            texts("SELECT op, lsn, customer_token FROM lake.silver.customer_changes ORDER BY lsn"))
        .containsExactly("[c,1," + token + "]", "[d,2," + token + "]", "[t,3,null]");
  }

  @Test
  void countsAChangeThatWasCapturedTwiceOnce() {
    bronze.append(CREATED, CREATED);
    run();
    bronze.append(CREATED);

    Outcome outcome = run();

    assertThat(outcome.duplicates()).isEqualTo(1);
    assertThat(outcome.quarantined()).isZero();
    assertThat(texts("SELECT kafka_offset FROM lake.silver.customer_changes"))
        .containsExactly("[0]");
  }

  @Test
  void quarantinesOtherContentUnderAKnownId() {
    bronze.append(CREATED);
    run();
    bronze.append(CREATED.saying(ANNA.in("EIRE")));

    assertThat(run().quarantined()).isEqualTo(1);

    assertThat(
            texts(
                """
                SELECT kafka_offset, reasons
                FROM lake.silver.customer_changes_quarantine"""))
        .containsExactly("[1,conflicts with an earlier event of the same id]");
    assertThat(LakeCustomers.versions())
        .extracting(LakeCustomers.Version::what)
        .containsExactly(LakeCustomers.what(ANNA));
  }

  @Test
  void quarantinesWithEveryBrokenRule() {
    Instant later = BronzeCustomers.ARRIVED.plusSeconds(86_401);
    bronze.append(CREATED.ofOp("x").at(later));

    run();

    assertThat(texts("SELECT reasons FROM lake.silver.customer_changes_quarantine"))
        .containsExactly("[op validValues r, c, u, d, t; changed_at notAfterArrival PT24H]");
    assertThat(texts("SELECT * FROM lake.silver.customers")).isEmpty();
  }

  @Test
  void onlyEmptyingTheTableIsAboutNoCustomer() {
    bronze.append(CustomerChange.of("u", 1, null, ANNA), CustomerChange.emptied(2));

    run();

    assertThat(texts("SELECT reasons FROM lake.silver.customer_changes_quarantine"))
        .containsExactly("[customer_id requiredUnless op t]");
  }

  @Test
  void aCustomerHasTheTokenThatItsOrdersHave() {
    new BronzeOrders(lake).append(Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000"));
    Pipeline.run(lake);
    bronze.append(CREATED);
    run();

    assertThat(
            texts(
                """
                SELECT order_id, dim_customer.country
                FROM lake.gold.fct_order_lines JOIN lake.gold.dim_customer USING (customer_token)"""))
        .containsExactly("[1,France]");
  }

  @Test
  void noPersonalDataIsInSilverOrGold() {
    bronze.append(CREATED);
    run();

    for (String table :
        List.of("silver.customer_changes", "silver.customers", "gold.dim_customer")) {
      assertThat(texts("SELECT * FROM lake." + table).get(0))
          .doesNotContain("Anna", "17850", "example.org");
    }
  }

  /** What became of silver. */
  private Outcome run() {
    return Pipeline.runChanges(lake, "customer").get(0);
  }

  private static List<String> texts(String sql) {
    return TestLake.rows(sql).stream().map(Row::toString).toList();
  }
}
