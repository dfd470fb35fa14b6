package io.headwater.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** Where the next page begins. */
sealed interface Position {
  /** Among the objects in the order of their modification. */
  record FromInstant(Instant from) implements Position {}

  /** Among objects that were all modified at one instant, too many for a page, by id. */
  record WithinInstant(Instant at, long afterId) implements Position {}

  /** Among the archived objects, in the order the CRM has for them. */
  record AmongArchived(Optional<String> after) implements Position {}

  /** As a cursor keeps it. */
  default ObjectNode toJson() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    switch (this) {
      case FromInstant(Instant from) -> json.put("from", from.toString());
      case WithinInstant(Instant at, long afterId) ->
          json.put("at", at.toString()).put("after_id", afterId);
      case AmongArchived(Optional<String> after) -> json.put("archived_after", after.orElse(null));
    }
    return json;
  }

  /** As {@link #toJson} wrote it. */
  static Position parse(JsonNode json) {
    if (json.has("from")) {
      return new FromInstant(Instant.parse(json.get("from").asText()));
    } else if (json.has("at")) {
      return new WithinInstant(
          Instant.parse(json.get("at").asText()), json.path("after_id").asLong());
    }
    return new AmongArchived(
        Optional.of(json.path("archived_after")).filter(JsonNode::isTextual).map(JsonNode::asText));
  }
}
