package io.headwater.batch.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.batch.lake.BatchException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** Rows told as JSON objects, member by column name; instants and decimals are texts. */
final class JsonRows {
  private final Table table;

  JsonRows(Table table) {
    this.table = table;
  }

  /**
   * Appends the rows of a file, an array of objects, in one commit.
   *
   * @throws BatchException when a row does not fit the table
   */
  void append(Path file) throws IOException {
    List<Record> records = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
      records.add(record(row, table.schema().asStruct(), ""));
    }
    AppendFiles append = table.newAppend();
    RecordFiles.write(table, records).forEach(append::appendFile);
    append.commit();
  }

  private static Record record(JsonNode object, Types.StructType type, String path) {
    Record record = GenericRecord.create(type);
    for (Types.NestedField field : type.fields()) {
      JsonNode value = object.path(field.name());
      String name = path + field.name();
      if (!value.isMissingNode() && !value.isNull()) {
        record.setField(field.name(), value(value, field.type(), name));
      } else if (field.isRequired()) {
        throw new BatchException("a row has no '" + name + "'");
      }
    }
    return record;
  }

  private static Object value(JsonNode value, Type type, String name) {
    try {
      return switch (type.typeId()) {
        case STRING -> value.asText();
        case LONG -> value.asLong();
        case INTEGER -> value.asInt();
        case BOOLEAN -> value.asBoolean();
        case TIMESTAMP -> Instant.parse(value.asText()).atOffset(ZoneOffset.UTC);
        case DECIMAL -> new BigDecimal(value.asText()).setScale(((Types.DecimalType) type).scale());
        case STRUCT -> record(value, type.asStructType(), name + ".");
        case LIST -> list(value, type.asListType(), name);
        default -> throw new BatchException("'%s' is of type %s".formatted(name, type));
      };
    } catch (DateTimeException | ArithmeticException | NumberFormatException unfit) {
      throw new BatchException("'%s' is no %s: %s".formatted(name, type, value), unfit);
    }
  }

  private static List<Object> list(JsonNode array, Types.ListType type, String name) {
    List<Object> elements = new ArrayList<>();
    array.forEach(element -> elements.add(value(element, type.elementType(), name)));
    return elements;
  }
}
