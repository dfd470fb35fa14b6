package io.headwater.batch.silver;

import static io.headwater.batch.fixture.TestLake.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.step.Outcome;
import io.headwater.settings.Secret;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class SilverStepTest {
  private final Lake lake = TestLake.empty();
  private final BronzeOrders bronze = new BronzeOrders(lake);

  @Test
  void laysOutLinesWithTheirKindAndAmount() {
    bronze.append(
        Order.placed("536365", "2011-01-05T10:00:00Z", 6, "2.5500").withLine(2, 3, "0.0000"),
        Order.placed("C536379", "2011-01-05T11:00:00Z", -1, "0.0000").ofType("cancelled"),
        Order.placed("A563185", "2011-01-06T10:00:00Z", 1, "-11062.0600").ofType("adjusted"));

    run();

    assertThat(
            texts(
                """
                SELECT order_id, line_no, event_type, line_kind, net_amount
                FROM lake.silver.order_lines ORDER BY order_id, line_no"""))
        .containsExactly(
            "[536365,1,placed,sale,15.3000]",
            "[536365,2,placed,stock_movement,0.0000]",
            "[A563185,1,adjusted,adjustment,-11062.0600]",
            "[C536379,1,cancelled,cancellation,0.0000]");
  }

  @Test
  void keepsTokensInPlaceOfCustomers() throws GeneralSecurityException {
    bronze.append(
        Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000"),
        Order.placed("2", "2011-01-05T10:00:00Z", 1, "1.0000").withCustomer(null));

    run();

    String token = new Tokeniser(new Secret(TestLake.KEY)).call("17850");
    assertThat(texts("SELECT customer_token FROM lake.silver.order_lines ORDER BY order_id"))
        .containsExactly("[" + token + "]", "[null]");
  }

  @Test
  void keepsTheFirstOfAnIdWithinAnIncrement() {
    Order order = Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000");
    bronze.append(order, order, order);

    Outcome outcome = run();

    assertThat(outcome.duplicates()).isEqualTo(2);
    assertThat(texts("SELECT kafka_offset FROM lake.silver.order_lines")).containsExactly("[0]");
    assertThat(texts("SELECT * FROM lake.silver.orders_quarantine")).isEmpty();
  }

  @Test
  void leavesOutWhatSilverHasAlready() {
    Order order = Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000");
    bronze.append(order);
    run();
    bronze.append(order, Order.placed("2", "2011-01-05T10:00:00Z", 1, "1.0000"));

    Outcome outcome = run();

    assertThat(outcome.read()).isEqualTo(2);
    assertThat(outcome.added()).isEqualTo(1);
    assertThat(outcome.duplicates()).isEqualTo(1);
    assertThat(texts("SELECT kafka_offset FROM lake.silver.order_lines ORDER BY 1"))
        .containsExactly("[0]", "[2]");
  }

  @Test
  void quarantinesOtherContentUnderTheSameId() {
    Order order = Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000");
    bronze.append(order, order.inCountry("Spain"));
    run();
    bronze.append(order.withLine(2, 1, "0.0001"), order.withCustomer(null), order);

    Outcome outcome = run();

    assertThat(outcome.quarantined()).isEqualTo(2);
    assertThat(outcome.duplicates()).isEqualTo(1);
    assertThat(texts("SELECT kafka_offset, reasons FROM lake.silver.orders_quarantine ORDER BY 1"))
        .containsExactly(
            "[1,conflicts with an earlier event of the same id]",
            "[2,conflicts with an earlier event of the same id]",
            "[3,conflicts with an earlier event of the same id]");
  }

  @Test
  void quarantinesWithEveryBrokenRule() {
    bronze.append(
        Order.placed("1", "2012-01-01T00:00:01Z", 1, "1.0000").inCountry("").withLine(0, 1, "1.0"),
        Order.placed("2", "2012-01-01T00:00:00Z", 1, "1.0000"));

    run();

    assertThat(texts("SELECT order_id, reasons FROM lake.silver.orders_quarantine"))
        .containsExactly(
            "[1,occurred_at notAfterArrival PT24H; country minLength 1; lines.line_no minimum 1]");
    assertThat(texts("SELECT order_id FROM lake.silver.order_lines")).containsExactly("[2]");
  }

  @Test
  void aValidEventWinsOverAnEarlierBrokenOne() {
    Order order = Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000");
    bronze.append(order.withLine(0, 1, "1.0000"), order);

    run();

    assertThat(texts("SELECT kafka_offset FROM lake.silver.order_lines")).containsExactly("[1]");
    assertThat(texts("SELECT kafka_offset FROM lake.silver.orders_quarantine"))
        .containsExactly("[0]");
  }

  @Test
  void commitsNothingWhenBronzeGainedNothing() {
    bronze.append(Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000"));
    run();
    bronze.append();
    compactBronze();

    Outcome outcome = run();

    assertThat(outcome).isEqualTo(Outcome.nothingNew());
    assertThat(TestLake.snapshots(lake, "silver.order_lines")).isEqualTo(1);
    assertThat(TestLake.snapshots(lake, "silver.orders_quarantine")).isEqualTo(1);
  }

  @Test
  void readsOnAcrossACompactionOfBronze() {
    bronze.append(Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000"));
    run();
    bronze.append(Order.placed("2", "2011-01-05T10:00:00Z", 1, "1.0000"));
    compactBronze();
    bronze.append(Order.placed("3", "2011-01-05T10:00:00Z", 1, "1.0000"));

    Outcome outcome = run();

    assertThat(outcome.read()).isEqualTo(2);
    assertThat(outcome.added()).isEqualTo(2);
  }

  @Test
  void refusesABronzeThatLostRows() {
    bronze.append(
        Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000"),
        Order.placed("2", "2011-01-05T10:00:00Z", 1, "1.0000"));
    run();
    TestLake.run("DELETE FROM lake.bronze.orders WHERE order_id = '1'");

    assertThatThrownBy(this::run)
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("bronze.orders")
        .hasMessageContaining("is no append");
  }

  @Test
  void refusesRowsThatNoSnapshotAccountsFor() {
    bronze.append(Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000"));
    run();
    TestLake.run("TRUNCATE TABLE lake.silver.orders_quarantine");
    TestLake.run(
        """
        CREATE OR REPLACE TABLE lake.silver.order_lines USING iceberg
        PARTITIONED BY (months(occurred_at)) AS SELECT * FROM lake.silver.order_lines""");

    assertThatThrownBy(this::run)
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("headwater.input.bronze.orders");
  }

  private Outcome run() {
    return Pipeline.silver(lake).run("run");
  }

  private static void compactBronze() {
    TestLake.run(
        "CALL lake.system.rewrite_data_files(table => 'lake.bronze.orders', options => map('rewrite-all', 'true'))");
  }

  private static List<String> texts(String sql) {
    return rows(sql).stream().map(Row::toString).toList();
  }
}
