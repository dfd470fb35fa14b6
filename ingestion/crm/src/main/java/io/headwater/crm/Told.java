package io.headwater.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.crm.api.ObjectType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An object as the CRM told it. What cannot be read of it is missing, not refused: it lands as it
 * is, and is judged where all records are.
 *
 * @param companies ids of those it is associated with
 */
record Told(ObjectType type, JsonNode object, List<String> companies) {
  Optional<String> id() {
    return text(object.path("id"));
  }

  OptionalLong number() {
    return id().filter(text -> text.matches("\\d{1,18}")).stream()
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  boolean isArchived() {
    return object.path("archived").asBoolean();
  }

  /** When it was last modified, as the CRM sorts it. */
  Optional<Instant> modified() {
    return instant(property(type.modified())).or(() -> instant(object.path("updatedAt")));
  }

  Optional<Instant> archived() {
    return instant(object.path("archivedAt"));
  }

  /** When it became what it is: modified, or archived after that. */
  Optional<Instant> since() {
    return isArchived()
        ? archived().map(at -> modified().filter(at::isBefore).orElse(at)).or(this::modified)
        : modified();
  }

  /** As a text, in their order. */
  String companyIds() {
    return String.join(";", companies);
  }

  JsonNode property(String name) {
    return object.path("properties").path(name);
  }

  private static Optional<Instant> instant(JsonNode value) {
    try {
      return text(value).map(Instant::parse);
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode value) {
    return Optional.of(value).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
