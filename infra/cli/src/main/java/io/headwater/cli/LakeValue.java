package io.headwater.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import io.trino.jdbc.Row;
import io.trino.jdbc.RowField;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** A value that Trino gives, as JSON that loses nothing: numbers and times are texts. */
final class LakeValue {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSSSSS][.SSS] VV");

  private LakeValue() {}

  static JsonNode json(FieldType type, Object value) throws SQLException {
    if (value == null) {
      return NODES.nullNode();
    }
    return switch (type) {
      case FieldType.Simple simple when simple == FieldType.Simple.TIMESTAMPTZ ->
          NODES.textNode(instant(value).toString());
      case FieldType.Simple simple when simple == FieldType.Simple.BINARY ->
          NODES.binaryNode((byte[]) value);
      case FieldType.Simple simple -> NODES.textNode(value.toString());
      case FieldType.Decimal decimal ->
          NODES.textNode(new BigDecimal(value.toString()).toPlainString());
      case FieldType.ListOf list -> elements(list.element().type(), value);
      case FieldType.Struct struct -> members(struct.fields(), (Row) value);
    };
  }

  /** An instant; within lists and rows the driver leaves it as text. */
  static Instant instant(Object value) {
    return switch (value) {
      case Timestamp time -> time.toInstant();
      case ZonedDateTime time -> time.toInstant();
      default -> ZonedDateTime.parse(value.toString(), TIME).toInstant();
    };
  }

  private static ArrayNode elements(FieldType type, Object value) throws SQLException {
    List<?> elements =
        value instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : (List<?>) value;
    ArrayNode nodes = NODES.arrayNode();
    for (Object element : elements) {
      nodes.add(json(type, element));
    }
    return nodes;
  }

  private static ObjectNode members(List<Field> fields, Row row) throws SQLException {
    List<RowField> values = row.getFields();
    ObjectNode node = NODES.objectNode();
    for (int i = 0; i < fields.size(); i++) {
      node.set(fields.get(i).name(), json(fields.get(i).type(), values.get(i).getValue()));
    }
    return node;
  }
}
