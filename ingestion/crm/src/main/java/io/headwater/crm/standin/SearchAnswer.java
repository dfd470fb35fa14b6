package io.headwater.crm.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.headwater.crm.api.ObjectType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code POST /crm/v3/objects/TYPE/search}: live objects that pass the filters, at most ten
 * thousand, without associations. Objects that are equal to the sort come in no order to rely on.
 */
record SearchAnswer(Holdings holdings) {
  private static final int LARGEST_PAGE = 200;
  private static final int MOST_RESULTS = 10_000;

  Answer to(LoggedRequest request) {
    try {
      ObjectType type = new Parameters(request).type().orElseThrow();
      return search(type, Answer.JSON.readTree(request.getBodyAsString()));
    } catch (JsonProcessingException broken) {
      return Answer.invalid("Invalid input JSON: " + broken.getOriginalMessage());
    } catch (IllegalArgumentException unknown) {
      return Answer.invalid(unknown.getMessage());
    }
  }

  private Answer search(ObjectType type, JsonNode question) {
    int limit = question.path("limit").asInt(10);
    int after = question.path("after").asInt(0);
    if (limit > LARGEST_PAGE) {
      return Answer.invalid("limit must be at most " + LARGEST_PAGE);
    } else if (after + limit > MOST_RESULTS) {
      return Answer.invalid("The search gives at most " + MOST_RESULTS + " results of a query");
    }
    Filters filters = Filters.of(type, question.path("filterGroups"));
    List<CrmObject> found =
        holdings.all(type).stream()
            .filter(object -> !object.isArchived())
            .filter(filters::pass)
            .sorted(order(type, question.path("sorts")))
            .toList();
    int end = Math.min(found.size(), after + limit);
    ObjectNode answer = Answer.JSON.createObjectNode().put("total", found.size());
    ArrayNode results = answer.putArray("results");
    List<String> properties = texts(question.path("properties"));
    found
        .subList(Math.min(after, end), end)
        .forEach(object -> results.add(object.toJson(properties)));
    if (end < found.size()) {
      answer.putObject("paging").putObject("next").put("after", Integer.toString(end));
    }
    return Answer.ok(answer);
  }

  private static Comparator<CrmObject> order(ObjectType type, JsonNode sorts) {
    if (sorts.size() > 1) {
      throw new IllegalArgumentException("Only one sort can be given");
    }
    // What is equal comes the other way round, so that nobody relies on it.
    Comparator<CrmObject> ties = Comparator.comparingLong(CrmObject::id).reversed();
    if (sorts.isEmpty()) {
      return Comparator.comparing(CrmObject::createdAt).thenComparing(ties);
    }
    Comparator<CrmObject> order =
        Comparator.comparingLong(Filters.value(type, sorts.get(0).path("propertyName").asText()));
    boolean descends = sorts.get(0).path("direction").asText().equals("DESCENDING");
    return (descends ? order.reversed() : order).thenComparing(ties);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
