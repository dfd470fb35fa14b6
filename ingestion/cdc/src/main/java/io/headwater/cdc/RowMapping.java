package io.headwater.cdc;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.contracts.capture.CapturedTable;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;

/**
 * Puts a row into an event. A column that the contract does not name, and a value that does not fit
 * the contract's type, goes to {@code undeclared} as a text: a table that changes stops nothing.
 */
final class RowMapping {
  private static final String UNDECLARED = "undeclared";

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, io.headwater.contracts.Field> declared;

  RowMapping(CapturedTable table) {
    this.declared =
        table.columns().stream()
            .collect(Collectors.toMap(io.headwater.contracts.Field::name, Function.identity()));
  }

  void fill(GenericRecord event, Struct row) {
    ObjectNode undeclared = json.createObjectNode();
    for (Field column : row.schema().fields()) {
      Object value = row.get(column);
      if (!isPut(event, column.name(), value)) {
        undeclared.put(column.name(), ColumnTexts.of(value));
      }
    }
    event.put(UNDECLARED, undeclared.isEmpty() ? null : undeclared.toString());
  }

  private boolean isPut(GenericRecord event, String column, Object value) {
    io.headwater.contracts.Field field = declared.get(column);
    if (field == null) {
      return false;
    }
    try {
      event.put(column, ColumnValues.of(field.type(), value));
      return true;
    } catch (RuntimeException misfit) {
      // Whatever a parser or a cast throws says the same: not what the contract says.
      return false;
    }
  }
}
