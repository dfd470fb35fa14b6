package io.headwater.streaming.readings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.RowType;

/**
 * Lays readings out as the bronze table has its columns, by name; columns it does not know stay
 * null. A text that many readings share is made once.
 */
final class BronzeRows extends RichMapFunction<Reading, RowData> {
  static final List<String> COLUMNS =
      List.of(
          "device_id",
          "sequence",
          "observed_at",
          "site",
          "metric",
          "value",
          "kafka_partition",
          "kafka_offset",
          "kafka_timestamp",
          "schema_id");

  private static final long serialVersionUID = 1;
  private static final int MOST_TEXTS = 200_000;

  private final int width;
  private final int[] positions;
  private transient Map<String, StringData> texts;

  /** Rows for a table that has all {@link #COLUMNS}. */
  BronzeRows(RowType table) {
    width = table.getFieldCount();
    positions = COLUMNS.stream().mapToInt(table.getFieldNames()::indexOf).toArray();
  }

  @Override
  public void open(OpenContext context) {
    texts = new HashMap<>();
  }

  @Override
  public RowData map(Reading reading) {
    GenericRowData row = new GenericRowData(width);
    row.setField(positions[0], text(reading.deviceId()));
    row.setField(positions[1], reading.sequence());
    row.setField(positions[2], Columns.timestamp(reading.observedAt()));
    row.setField(positions[3], text(reading.site()));
    row.setField(positions[4], text(reading.metric()));
    row.setField(positions[5], Columns.value(reading.value()));
    row.setField(positions[6], reading.partition());
    row.setField(positions[7], reading.offset());
    row.setField(positions[8], TimestampData.fromEpochMillis(reading.arrivedAt()));
    row.setField(positions[9], reading.schemaId());
    return row;
  }

  private StringData text(String text) {
    StringData known = texts.get(text);
    if (known == null) {
      if (texts.size() >= MOST_TEXTS) {
        texts.clear();
      }
      known = StringData.fromBytes(text.getBytes(UTF_8));
      texts.put(text, known);
    }
    return known;
  }
}
