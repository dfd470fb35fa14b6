package io.headwater.crm.standin;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.crm.api.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The filters of a search: those of a group all hold, of one group at least. */
record Filters(List<List<Predicate<CrmObject>>> groups) {
  /**
   * The filters of a question.
   *
   * @throws IllegalArgumentException for one that the stand-in does not know
   */
  static Filters of(ObjectType type, JsonNode groups) {
    List<List<Predicate<CrmObject>>> read = new ArrayList<>();
    for (JsonNode group : groups) {
      List<Predicate<CrmObject>> filters = new ArrayList<>();
      group.path("filters").forEach(filter -> filters.add(filter(type, filter)));
      read.add(filters);
    }
    return new Filters(read);
  }

  boolean pass(CrmObject object) {
    return groups.isEmpty()
        || groups.stream()
            .anyMatch(group -> group.stream().allMatch(filter -> filter.test(object)));
  }

  /** A property to filter and to sort by. */
  static ToLongFunction<CrmObject> value(ObjectType type, String property) {
    if (property.equals(type.modified())) {
      return object -> object.updatedAt().toEpochMilli();
    } else if (property.equals(type.id())) {
      return CrmObject::id;
    }
    throw new IllegalArgumentException(
        "The stand-in searches %s by %s and %s only"
            .formatted(type.text(), type.modified(), type.id()));
  }

  private static Predicate<CrmObject> filter(ObjectType type, JsonNode filter) {
    ToLongFunction<CrmObject> value = value(type, filter.path("propertyName").asText());
    long bound = Long.parseLong(filter.path("value").asText());
    return switch (filter.path("operator").asText()) {
      case "EQ" -> object -> value.applyAsLong(object) == bound;
      case "GT" -> object -> value.applyAsLong(object) > bound;
      case "GTE" -> object -> value.applyAsLong(object) >= bound;
      case "LT" -> object -> value.applyAsLong(object) < bound;
      case "LTE" -> object -> value.applyAsLong(object) <= bound;
      case "BETWEEN" -> {
        long high = Long.parseLong(filter.path("highValue").asText());
        yield object -> value.applyAsLong(object) >= bound && value.applyAsLong(object) <= high;
      }
      default ->
          throw new IllegalArgumentException(
              "The stand-in knows EQ, GT, GTE, LT, LTE and BETWEEN only");
    };
  }
}
