package io.headwater.crm.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some of the objects asked for.
 *
 * @param objects as the CRM tells them
 * @param after where the next page begins; empty for the last
 */
public record Page(List<JsonNode> objects, Optional<String> after) {
  public Page {
    objects = List.copyOf(objects);
  }

  /**
   * A page of an answer.
   *
   * @throws PassingException when the answer is none, or holds fewer objects than it counts
   */
  static Page read(JsonNode answer) {
    JsonNode results = answer.path("results");
    if (!results.isArray()) {
      throw new PassingException("its answer has no list of results");
    }
    List<JsonNode> objects = new ArrayList<>();
    results.forEach(objects::add);
    Optional<String> after =
        Optional.of(answer.path("paging").path("next").path("after").asText())
            .filter(text -> !text.isEmpty());
    JsonNode total = answer.path("total");
    if (after.isEmpty() && total.isIntegralNumber() && total.asLong() != objects.size()) {
      throw new PassingException(
          "its last page has %d objects of %d".formatted(objects.size(), total.asLong()));
    }
    return new Page(objects, after);
  }
}
