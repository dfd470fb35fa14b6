package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Journeys of the customers that the shop's database has: what gold says of them is what their
 * ledger says, and what both say of customers and products are the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class CustomerJourneys {
  private static final String COUNTS =
      """
      select (select sum(paid_amount) from gold.fct_payments),
        (select sum(refunded_amount) from gold.fct_payments),
        (select count(*) from gold.fct_customer_journey)""";

  private final Deployment headwater;
  private final Path shop;
  private final Path sent;
  private JsonNode ledger;

  CustomerJourneys(Deployment headwater) {
    this.headwater = headwater;
    this.shop = headwater.folder().resolve("shop-of-journeys.json");
    this.sent = headwater.folder().resolve("journeys.json");
  }

  @BeforeAll
  void play() throws IOException {
    headwater
        .run("generate", "changes", "--count", "800", "--seed", "5", "--ledger", named(shop))
        .orFail();
    journeys();
    ledger = new ObjectMapper().readTree(sent.toFile());
    headwater.run("batch").orFail();
  }

  @Test
  @Order(1)
  void goldSaysWhatTheLedgerSays() {
    assertThat(headwater.sql(COUNTS)).containsExactly(figures());
    List<String> outcomes = new ArrayList<>();
    ledger
        .path("byOutcome")
        .fields()
        .forEachRemaining(entry -> outcomes.add(entry.getKey() + "," + entry.getValue().asText()));
    assertThat(
            headwater.sql(
                "select outcome, count(*) from gold.fct_customer_journey group by 1 order by 1"))
        .containsExactlyElementsOf(outcomes);
  }

  @Test
  @Order(2)
  void everyCustomerAndProductIsOneOfTheDatabase() {
    await("the capture to have told of every customer and product of the journeys")
        .atMost(Duration.ofMinutes(2))
        .pollDelay(Duration.ZERO)
        .untilAsserted(
            () -> {
              headwater.run("batch").orFail();
              assertThat(
                      headwater.sqlAsEngineer(
                          """
                          select
                            (select count(*) from gold.fct_customer_journey
                              where customer_token not in (select customer_token from silver.customers)),
                            (select count(*) from silver.inventory
                              where product_id not in (select product_id from silver.products))"""))
                  .containsExactly("0,0");
            });
  }

  @Test
  @Order(3)
  void oneCustomerIsServedAtATime() {
    assertThat(
            headwater.sql(
                """
                select count(*), sum(visits) from serving.customer_features
                where customer_token = (select min(customer_token) from gold.fct_customer_journey)"""))
        .isEqualTo(
            headwater.sql(
                """
                select 1, count(*) from gold.fct_customer_journey
                where customer_token = (select min(customer_token) from gold.fct_customer_journey)"""));
  }

  @Test
  @Order(4)
  void theSameJourneysSentAgainChangeNoFigure() {
    journeys();
    headwater.run("batch").orFail();
    assertThat(headwater.sql(COUNTS)).containsExactly(figures());
  }

  private String figures() {
    return String.join(
        ",",
        ledger.path("paid").asText(),
        ledger.path("refunded").asText(),
        String.valueOf(ledger.path("journeys").size()));
  }

  private void journeys() {
    headwater
        .run(
            "generate",
            "journeys",
            "--count",
            "1500",
            "--customers",
            "150",
            "--seed",
            "5",
            "--bad",
            "0.01",
            "--shop",
            named(shop),
            "--ledger",
            named(sent))
        .orFail();
  }

  private String named(Path file) {
    return headwater.nameOf(file);
  }
}
