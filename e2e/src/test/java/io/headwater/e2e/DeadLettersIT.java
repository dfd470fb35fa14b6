package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The way back of a dead letter: from the list to gold, once, whatever is typed again. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DeadLettersIT {
  /** The stream waits a minute for a schema that nobody has. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final int BAD = 30;

  private Deployment headwater;
  private List<String> badCurrency;

  @BeforeAll
  void sendOrdersWithBadOnes(@TempDir Path folder) {
    headwater = LocalDeployment.in(folder);
    headwater.up();
    headwater.run("stream", "start", "sales-per-minute").orFail();
    new Generation(headwater, folder, 2024, "--count", "300", "--seed", "5", "--bad", "0.1").send();
    await("the letters")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(dlq("list").err()).contains(BAD + " letters"));
    headwater.run("batch").orFail();
    badCurrency = ids(dlq("list", "--where", "message~currency"));
  }

  @AfterAll
  void down() {
    if (headwater != null) {
      headwater.close();
    }
  }

  @Test
  @Order(1)
  void aLetterIsShownWithEventAndBrokenRule() {
    assertThat(badCurrency).hasSizeGreaterThanOrEqualTo(2);
    assertThat(dlq("show", badCurrency.getFirst()).out())
        .contains("\"currency\" : \"pounds\"", "breaks its contract");
  }

  @Test
  @Order(2)
  void theLakeHasTheSameLetters() {
    assertThat(ids(dlq("list", "--from", "bronze", "--limit", "100")))
        .containsExactlyInAnyOrderElementsOf(ids(dlq("list", "--limit", "100")));
  }

  @Test
  @Order(3)
  void aMendedOrderIsInEveryLayerOnce() {
    Orders before = orders();

    assertThat(dlq("replay", badCurrency.getFirst(), "--fix", "currency=GBP").err())
        .contains("1 replayed");
    headwater.run("batch").orFail();

    assertThat(orders()).isEqualTo(before.and(1));
    awaitLive(before.gold() + 1);
  }

  @Test
  @Order(4)
  void replayingItAgainChangesNothing() {
    Orders before = orders();

    assertThat(dlq("replay", badCurrency.getFirst(), "--fix", "currency=GBP").err())
        .contains("0 replayed, 1 skipped");
    headwater.run("batch").orFail();

    assertThat(orders()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void aLetterOfTheLakeComesBackToo() {
    Orders before = orders();

    assertThat(dlq("replay", "--from", "bronze", badCurrency.get(1), "--fix", "currency=GBP").err())
        .contains("1 replayed");
    headwater.run("batch").orFail();

    assertThat(orders()).isEqualTo(before.and(1));
    awaitLive(before.gold() + 1);
  }

  @Test
  @Order(6)
  void whatFailsAgainIsTheSameLetterWithOneMoreAttempt() {
    String tooLate = ids(dlq("list", "--where", "message~occurred_at")).getFirst();

    dlq("replay", tooLate, "--as-is").orFail();

    await("the second failure")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(ids(dlq("list", "--where", "attempts=2"))).containsExactly(tooLate));
    headwater.run("batch").orFail();
    assertThat(ids(dlq("list", "--from", "bronze", "--where", "attempts=2")))
        .containsExactly(tooLate);
  }

  @Test
  @Order(7)
  void whatATransactionTookBackReachesNoLayer() throws Exception {
    Orders before = orders();
    long letters = count("select count(*) from bronze.dead_letters");

    TakenBack.record(headwater.broker(), "shop.orders.v1");
    headwater.run("batch").orFail();

    assertThat(orders()).isEqualTo(before);
    assertThat(count("select count(*) from bronze.dead_letters")).isEqualTo(letters);
  }

  /** Distinct orders in each layer that a batch run fills. */
  private record Orders(long bronze, long silver, long gold) {
    Orders and(int more) {
      return new Orders(bronze + more, silver + more, gold + more);
    }
  }

  private Orders orders() {
    return new Orders(
        count("select count(*) from bronze.orders"),
        count("select count(distinct event_id) from silver.order_lines"),
        count("select count(distinct event_id) from gold.fct_order_lines"));
  }

  private void awaitLive(long orders) {
    await("the speed layer")
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        count("select sum(orders) + sum(cancellations) from live.sales_per_minute")
                            + adjusted())
                    .isEqualTo(orders));
  }

  /** Live counts orders placed and cancelled, not those of another kind. */
  private long adjusted() {
    return count(
        "select count(distinct event_id) from gold.fct_order_lines where event_type not in ('placed', 'cancelled')");
  }

  private long count(String query) {
    return Long.parseLong(headwater.sqlAsEngineer(query).getFirst());
  }

  private Outcome dlq(String... words) {
    String[] all = new String[words.length + 1];
    all[0] = "dlq";
    System.arraycopy(words, 0, all, 1, words.length);
    return headwater.run(all);
  }

  private static List<String> ids(Outcome list) {
    return list.orFail()
        .out()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("shop.orders.v1-"))
        .map(line -> line.split(" ")[0])
        .toList();
  }
}
