package io.headwater.crm.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.headwater.crm.api.ObjectType;
import java.util.List;

/**
 * {@code POST /crm/v4/associations/deals/companies/batch/read}: the companies of deals. A deal
 * without any is an error among answers, as HubSpot has it.
 */
record AssociationsAnswer(Holdings holdings) {
  private static final int OK = 200;
  private static final int MULTI_STATUS = 207;
  private static final int PRIMARY = 5;
  private static final int UNLABELLED = 341;

  Answer to(LoggedRequest request) {
    try {
      ObjectNode answer = read(Answer.JSON.readTree(request.getBodyAsString()).path("inputs"));
      return new Answer(answer.has("errors") ? MULTI_STATUS : OK, answer);
    } catch (JsonProcessingException broken) {
      return Answer.invalid("Invalid input JSON: " + broken.getOriginalMessage());
    }
  }

  private ObjectNode read(JsonNode inputs) {
    ObjectNode answer = Answer.JSON.createObjectNode().put("status", "COMPLETE");
    ArrayNode results = answer.putArray("results");
    for (JsonNode input : inputs) {
      List<Long> companies =
          holdings
              .find(ObjectType.DEALS, input.path("id").asLong())
              .map(CrmObject::companies)
              .orElse(List.of());
      if (companies.isEmpty()) {
        none(answer, input.path("id").asText());
      } else {
        ObjectNode result = results.addObject();
        result.putObject("from").put("id", input.path("id").asText());
        companies(result.putArray("to"), companies);
      }
    }
    return answer;
  }

  private static void none(ObjectNode answer, String deal) {
    answer
        .withArray("errors")
        .addObject()
        .put("status", "error")
        .put("category", "OBJECT_NOT_FOUND")
        .put("subCategory", "crm.associations.NO_ASSOCIATIONS_FOUND")
        .put("message", "No company is associated with deal " + deal + ".");
    answer.put("numErrors", answer.path("errors").size());
  }

  private static void companies(ArrayNode to, List<Long> companies) {
    // Told in no order to rely on: the label says which is the primary one.
    for (int place = companies.size() - 1; place >= 0; place--) {
      ObjectNode company = to.addObject().put("toObjectId", companies.get(place));
      ArrayNode types = company.putArray("associationTypes");
      if (place == 0) {
        type(types, PRIMARY).put("label", "Primary");
      }
      type(types, UNLABELLED).putNull("label");
    }
  }

  private static ObjectNode type(ArrayNode types, int id) {
    return types.addObject().put("category", "HUBSPOT_DEFINED").put("typeId", id);
  }
}
