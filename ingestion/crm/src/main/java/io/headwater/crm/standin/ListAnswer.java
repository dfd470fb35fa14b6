package io.headwater.crm.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.headwater.crm.api.ObjectType;
import java.util.List;

/** {@code GET /crm/v3/objects/TYPE}: live or archived objects, by id. */
record ListAnswer(Holdings holdings) {
  private static final int LARGEST_PAGE = 100;

  Answer to(LoggedRequest request) {
    Parameters parameters = new Parameters(request);
    ObjectType type = parameters.type().orElseThrow();
    int limit = parameters.number("limit", 10);
    if (limit > LARGEST_PAGE) {
      return Answer.invalid("Limit must be at most " + LARGEST_PAGE);
    }
    long after = parameters.text("after").map(Long::parseLong).orElse(0L);
    boolean archived = parameters.text("archived").map(Boolean::parseBoolean).orElse(false);
    List<CrmObject> found =
        holdings.all(type).stream()
            .filter(object -> object.isArchived() == archived)
            .filter(object -> object.id() > after)
            .limit(limit + 1L)
            .toList();
    return Answer.ok(page(parameters, found, limit));
  }

  private ObjectNode page(Parameters parameters, List<CrmObject> found, int limit) {
    List<String> properties =
        List.of(parameters.text("properties").orElse("").split(",")).stream()
            .filter(name -> !name.isEmpty())
            .toList();
    boolean withCompanies = parameters.text("associations").orElse("").contains("companies");
    ObjectNode answer = Answer.JSON.createObjectNode();
    ArrayNode results = answer.putArray("results");
    for (CrmObject object : found.subList(0, Math.min(limit, found.size()))) {
      ObjectNode json = object.toJson(properties);
      if (withCompanies) {
        associate(object, json);
      }
      results.add(json);
    }
    if (found.size() > limit) {
      String after = Long.toString(found.get(limit - 1).id());
      answer
          .putObject("paging")
          .putObject("next")
          .put("after", after)
          .put("link", "?after=" + after);
    }
    return answer;
  }

  private static void associate(CrmObject object, ObjectNode json) {
    if (object.companies().isEmpty()) {
      return;
    }
    ArrayNode companies = json.putObject("associations").putObject("companies").putArray("results");
    object
        .companies()
        .forEach(
            id ->
                companies.addObject().put("id", Long.toString(id)).put("type", "deal_to_company"));
  }
}
