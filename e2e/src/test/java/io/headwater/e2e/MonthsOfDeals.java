package io.headwater.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What plain Java makes of the deals that a CRM holds: each month in which one closes, as text. */
final class MonthsOfDeals {
  private long won;
  private long lost;
  private long open;
  private BigDecimal amount = BigDecimal.ZERO.setScale(4);

  private MonthsOfDeals() {}

  /** Month, deals won, their amount, deals lost and open. */
  static List<String> of(JsonNode deals) {
    Map<String, MonthsOfDeals> months = new TreeMap<>();
    for (JsonNode deal : deals) {
      if (!deal.path("archived").asBoolean()) {
        JsonNode properties = deal.path("properties");
        String month = properties.path("closedate").asText().substring(0, 7);
        months.computeIfAbsent(month, each -> new MonthsOfDeals()).add(properties);
      }
    }
    List<String> rows = new ArrayList<>();
    months.forEach(
        (month, each) ->
            rows.add(
                "%s,%d,%s,%d,%d".formatted(month, each.won, each.amount, each.lost, each.open)));
    return rows;
  }

  private void add(JsonNode deal) {
    switch (deal.path("dealstage").asText()) {
      case "closedwon" -> {
        won++;
        amount = amount.add(new BigDecimal(deal.path("amount").asText()));
      }
      case "closedlost" -> lost++;
      default -> open++;
    }
  }
}
