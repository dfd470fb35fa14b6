package io.headwater.crm.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which companies a deal is with; a search does not tell it. */
public final class Associations {
  private static final String PATH = "/crm/v4/associations/deals/companies/batch/read";
  private static final String NONE = "NO_ASSOCIATIONS_FOUND";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CrmClient client;

  public Associations(CrmClient client) {
    this.client = client;
  }

  /**
   * The ids of the companies of each deal, its primary company first, the others by id. A deal with
   * more companies than the CRM tells at once is asked for again.
   *
   * @param deals ids, at most 1000
   */
  public Map<String, List<String>> companies(Collection<String> deals) throws InterruptedException {
    Map<String, List<Company>> found = new HashMap<>();
    ArrayNode inputs = JSON.createArrayNode();
    deals.forEach(deal -> inputs.addObject().put("id", deal));
    ArrayNode left = inputs;
    while (!left.isEmpty()) {
      JsonNode results =
          client.post(PATH, JSON.createObjectNode().set("inputs", left), Associations::results);
      left = JSON.createArrayNode();
      for (JsonNode result : results) {
        String deal = result.path("from").path("id").asText();
        result
            .path("to")
            .forEach(to -> found.computeIfAbsent(deal, _ -> new ArrayList<>()).add(Company.of(to)));
        more(result, left);
      }
    }
    Map<String, List<String>> companies = new HashMap<>();
    found.forEach(
        (deal, with) ->
            companies.put(deal, with.stream().sorted().map(Company::id).distinct().toList()));
    return companies;
  }

  private static JsonNode results(JsonNode answer) {
    JsonNode results = answer.path("results");
    if (!results.isArray()) {
      throw new PassingException("its answer has no list of associations");
    }
    for (JsonNode error : answer.path("errors")) {
      // That a deal has none is told as an error too.
      if (!error.path("subCategory").toString().contains(NONE)) {
        throw new PassingException(
            "it does not tell all associations: " + error.path("message").asText());
      }
    }
    return results;
  }

  private static void more(JsonNode result, ArrayNode left) {
    String after = result.path("paging").path("next").path("after").asText();
    if (!after.isEmpty()) {
      ObjectNode input = left.addObject();
      input.put("id", result.path("from").path("id").asText()).put("after", after);
    }
  }

  /** A company of a deal; HubSpot writes its id as a number or as a text. */
  private record Company(String id, int rank) implements Comparable<Company> {
    static Company of(JsonNode to) {
      for (JsonNode type : to.path("associationTypes")) {
        if (type.path("label").asText().equals("Primary")) {
          return new Company(to.path("toObjectId").asText(), 0);
        }
      }
      return new Company(to.path("toObjectId").asText(), 1);
    }

    @Override
    public int compareTo(Company other) {
      return Comparator.comparingInt(Company::rank).thenComparing(Company::id).compare(this, other);
    }
  }
}
