package io.headwater.contracts.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.contracts.AvroValues;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** A value of any Avro schema as JSON for people: times, dates and decimals as they are read. */
final class PlainJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PlainJson() {}

  static JsonNode of(Object value, Schema union) {
    Schema schema = UndeclaredFields.present(union);
    if (value == null) {
      return JSON.nullNode();
    } else if (schema.isUnion()) {
      return JSON.textNode(value.toString());
    } else if (value instanceof IndexedRecord record) {
      ObjectNode members = JSON.objectNode();
      record
          .getSchema()
          .getFields()
          .forEach(field -> members.set(field.name(), of(record.get(field.pos()), field.schema())));
      return members;
    } else if (value instanceof Collection<?> elements) {
      ArrayNode array = JSON.arrayNode();
      elements.forEach(element -> array.add(of(element, schema.getElementType())));
      return array;
    } else if (value instanceof Map<?, ?> entries) {
      ObjectNode members = JSON.objectNode();
      entries.forEach((key, each) -> members.set(key.toString(), of(each, schema.getValueType())));
      return members;
    } else if (value instanceof ByteBuffer bytes) {
      return bytes(bytes, schema);
    } else if (value instanceof Long number) {
      return schema.getLogicalType() instanceof LogicalTypes.TimestampMicros
          ? JSON.textNode(AvroValues.instant(number).toString())
          : JSON.numberNode(number);
    } else if (value instanceof Integer number) {
      return schema.getLogicalType() instanceof LogicalTypes.Date
          ? JSON.textNode(LocalDate.ofEpochDay(number).toString())
          : JSON.numberNode(number);
    } else if (value instanceof Boolean flag) {
      return JSON.booleanNode(flag);
    } else if (value instanceof Double number) {
      return JSON.numberNode(number);
    }
    return JSON.textNode(value.toString());
  }

  private static JsonNode bytes(ByteBuffer bytes, Schema schema) {
    if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal && bytes.hasRemaining()) {
      return JSON.textNode(AvroValues.decimal(bytes, decimal.getScale()).toPlainString());
    }
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return JSON.binaryNode(copy);
  }
}
