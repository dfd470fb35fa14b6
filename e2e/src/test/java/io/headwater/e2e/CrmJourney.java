package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What silver has of a CRM that does wrong now and then is what the CRM holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class CrmJourney {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Deployment headwater;
  private Started standIn;

  CrmJourney(Deployment headwater) {
    this.headwater = headwater;
  }

  @AfterAll
  void endTheStandIn() {
    if (standIn != null) {
      standIn.end();
    }
  }

  @Test
  @Order(1)
  void aPersonWithoutACrmIsToldWhatToDo() {
    Outcome pull = headwater.run("crm", "pull");
    assertThat(pull.exit()).isEqualTo(1);
    assertThat(pull.err()).contains("crm serve", "HEADWATER_CRM_URL");
  }

  @Test
  @Order(2)
  void silverHasWhatTheCrmHolds() throws IOException {
    standIn =
        headwater.start(
            "crm", "serve", "--companies", "60", "--misbehave", "429=0.05,500=0.05,cut=0.05");
    await().atMost(PATIENCE).until(() -> headwater.run("crm", "ledger").exit() == 0);
    headwater.run("crm", "pull").orFail();
    headwater.run("batch").orFail();
    assertSame();
  }

  @Test
  @Order(3)
  void silverFollowsWhatIsMadeChangedAndArchived() throws IOException {
    headwater.run("crm", "change", "--count", "200").orFail();
    headwater.run("crm", "pull").orFail();
    headwater.run("batch").orFail();
    assertSame();
    assertThat(headwater.run("crm", "status").orFail().out()).contains("deals", "deliveries");
  }

  @Test
  @Order(4)
  void pullingAllAgainChangesNothing() throws IOException {
    String records = count("silver.crm_deal_records");
    headwater.run("crm", "pull", "--full").orFail();
    headwater.run("batch").orFail();
    assertThat(count("silver.crm_deal_records")).isEqualTo(records);
    assertSame();
  }

  private void assertSame() throws IOException {
    JsonNode held = new ObjectMapper().readTree(headwater.run("crm", "ledger").orFail().out());
    List<String> deals = new ArrayList<>();
    for (JsonNode deal : held.path("deals")) {
      if (!deal.path("archived").asBoolean()) {
        BigDecimal amount = new BigDecimal(deal.path("properties").path("amount").asText());
        deals.add(
            "%s,%s,%s"
                .formatted(
                    deal.path("id").asText(),
                    amount.setScale(4),
                    deal.path("company_ids").path(0).asText()));
      }
    }
    assertThat(headwater.sqlAsEngineer("select deal_id, amount, company_id from silver.crm_deals"))
        .containsExactlyInAnyOrderElementsOf(deals);
    for (String type : List.of("companies", "contacts")) {
      long live = 0;
      for (JsonNode object : held.path(type)) {
        live += object.path("archived").asBoolean() ? 0 : 1;
      }
      assertThat(count("silver.crm_" + type)).isEqualTo(Long.toString(live));
    }
  }

  private String count(String table) {
    return headwater.sqlAsEngineer("select count(*) from " + table).getFirst();
  }
}
