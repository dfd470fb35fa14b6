package io.headwater.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Objects as lines of a landing file, with the fields of its contract: those about the record, and
 * the properties of the object by their own names. A value is landed as it was told, also where its
 * type is wrong.
 */
final class Lines {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private static final Map<String, Function<Told, String>> ABOUT =
      Map.of(
          "record_id", Lines::recordId,
          "object_id", told -> told.id().orElse(null),
          "modified_at", told -> told.since().map(Object::toString).orElse(null),
          "archived", told -> Boolean.toString(told.isArchived()),
          "company_ids", told -> told.companies().isEmpty() ? null : told.companyIds(),
          "payload", told -> canonical(told.object()));

  private final List<String> fields;

  Lines(Contract landing) {
    this.fields = landing.fields().stream().map(Field::name).toList();
  }

  /** The properties of objects that the contract has. */
  List<String> properties() {
    return fields.stream().filter(field -> !ABOUT.containsKey(field)).toList();
  }

  String line(Told told) {
    ObjectNode line = JSON.createObjectNode();
    for (String field : fields) {
      if (ABOUT.containsKey(field)) {
        line.put(field, ABOUT.get(field).apply(told));
      } else {
        line.set(field, present(told.property(field)));
      }
    }
    return line.toString();
  }

  /** A property without a value is told as null, as an empty text, or not at all. */
  private static JsonNode present(JsonNode value) {
    return value.isMissingNode() || value.isTextual() && value.asText().isEmpty() ? null : value;
  }

  /** The same for the same content, whenever and however often it is told. */
  private static String recordId(Told told) {
    String content =
        String.join("\n", told.type().text(), canonical(told.object()), told.companyIds());
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The object with its members in order. */
  private static String canonical(JsonNode object) {
    try {
      return JSON.writeValueAsString(JSON.treeToValue(object, Object.class));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("What was read can be written", impossible);
    }
  }
}
