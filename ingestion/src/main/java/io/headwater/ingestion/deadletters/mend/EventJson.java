package io.headwater.ingestion.deadletters.mend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.contracts.AvroValues;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Events as JSON a person can read: instants as text, decimals exact. */
public final class EventJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private EventJson() {}

  /** An event, indented. */
  public static String text(GenericRecord event) {
    return node(event.getSchema(), event).toPrettyString();
  }

  /**
   * The event that JSON describes, by the names of a schema.
   *
   * @throws IllegalArgumentException naming the field that does not fit
   */
  public static GenericRecord event(JsonNode json, Schema schema) {
    return (GenericRecord) value("", schema, json);
  }

  private static JsonNode node(Schema schema, Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    Schema type = FieldText.present(schema);
    return switch (type.getType()) {
      case RECORD -> members((GenericRecord) value);
      case ARRAY -> elements(type.getElementType(), (List<?>) value);
      case BOOLEAN -> NODES.booleanNode((boolean) value);
      case INT -> number(type, (int) value);
      case LONG -> number(type, (long) value);
      case DOUBLE -> NODES.numberNode((double) value);
      case BYTES -> bytes(type, (ByteBuffer) value);
      default -> NODES.textNode(value.toString());
    };
  }

  private static ObjectNode members(GenericRecord record) {
    ObjectNode node = NODES.objectNode();
    record
        .getSchema()
        .getFields()
        .forEach(field -> node.set(field.name(), node(field.schema(), record.get(field.pos()))));
    return node;
  }

  private static ArrayNode elements(Schema element, List<?> values) {
    ArrayNode node = NODES.arrayNode();
    values.forEach(value -> node.add(node(element, value)));
    return node;
  }

  private static JsonNode number(Schema type, int value) {
    return type.getLogicalType() instanceof LogicalTypes.Date
        ? NODES.textNode(LocalDate.ofEpochDay(value).toString())
        : NODES.numberNode(value);
  }

  private static JsonNode number(Schema type, long value) {
    return type.getLogicalType() instanceof LogicalTypes.TimestampMicros
        ? NODES.textNode(AvroValues.instant(value).toString())
        : NODES.numberNode(value);
  }

  private static JsonNode bytes(Schema type, ByteBuffer value) {
    if (type.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
      // As text: not every reader of JSON keeps a number exact.
      return NODES.textNode(AvroValues.decimal(value, decimal.getScale()).toPlainString());
    }
    byte[] copy = new byte[value.remaining()];
    value.duplicate().get(copy);
    return NODES.binaryNode(copy);
  }

  private static Object value(String name, Schema schema, JsonNode json) {
    Schema type = FieldText.present(schema);
    if (json == null || json.isNull() || json.isMissingNode()) {
      if (!schema.isUnion()) {
        throw new IllegalArgumentException(name + " is missing");
      }
      return null;
    }
    return switch (type.getType()) {
      case RECORD -> record(name, type, json);
      case ARRAY -> list(name, type, json);
      default -> FieldText.value(name, type, json.asText());
    };
  }

  private static GenericRecord record(String name, Schema type, JsonNode json) {
    GenericRecord record = new GenericData.Record(type);
    for (Schema.Field field : type.getFields()) {
      String path = name.isEmpty() ? field.name() : name + "." + field.name();
      record.put(field.pos(), value(path, field.schema(), json.get(field.name())));
    }
    return record;
  }

  private static List<Object> list(String name, Schema type, JsonNode json) {
    List<Object> values = new ArrayList<>();
    for (JsonNode element : json) {
      values.add(value(name + "[" + values.size() + "]", type.getElementType(), element));
    }
    return values;
  }
}
