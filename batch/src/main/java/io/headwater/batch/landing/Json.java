package io.headwater.batch.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON as suppliers of files write it: numbers exact, no member twice. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * The members of an object.
   *
   * @throws Refusal when the text is none
   */
  static Map<String, Object> members(String text) throws Refusal {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node instanceof ObjectNode object) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.properties().forEach(each -> members.put(each.getKey(), value(each.getValue())));
        return members;
      }
      throw new Refusal("Malformed", "the text is no JSON object");
    } catch (JsonProcessingException broken) {
      throw new Refusal("Malformed", "the text is no JSON object: " + broken.getOriginalMessage());
    }
  }

  /** An object of names and values, as a text. */
  static String text(Map<String, Object> members) {
    ObjectNode object = MAPPER.createObjectNode();
    members.forEach(
        (name, value) -> {
          if (value instanceof JsonNode node) {
            object.set(name, node);
          } else {
            object.put(name, value == null ? null : value.toString());
          }
        });
    return object.toString();
  }

  /** Plain values as Java has them; objects and lists stay JSON. */
  private static Object value(JsonNode node) {
    return switch (node.getNodeType()) {
      case NULL -> null;
      case STRING -> node.textValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> node.decimalValue();
      default -> node;
    };
  }
}
