package io.headwater.streaming.readings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.util.Collector;

/**
 * Lays readings out as the bronze table has its columns, by name; columns it does not know stay
 * null. The readings of a device come together: the table's writer, which looks each text up in a
 * dictionary, finds it where it has just been.
 */
final class BronzeRows implements FlatMapFunction<ReadingBatch, RowData> {
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

  private final int width;
  private final int[] positions;

  /** Rows for a table that has all {@link #COLUMNS}. */
  BronzeRows(RowType table) {
    width = table.getFieldCount();
    positions = COLUMNS.stream().mapToInt(table.getFieldNames()::indexOf).toArray();
  }

  @Override
  public void flatMap(ReadingBatch batch, Collector<RowData> rows) {
    StringData deviceId = text(batch.deviceId());
    StringData site = text(batch.site());
    StringData metric = text(batch.metric());
    for (int reading = 0; reading < batch.readings(); reading++) {
      GenericRowData row = new GenericRowData(width);
      row.setField(positions[0], deviceId);
      row.setField(positions[1], batch.sequence(reading));
      row.setField(positions[2], Columns.timestamp(batch.observedAt(reading)));
      row.setField(positions[3], site);
      row.setField(positions[4], metric);
      row.setField(positions[5], Columns.value(batch.value(reading)));
      row.setField(positions[6], batch.partition());
      row.setField(positions[7], batch.offset(reading));
      row.setField(positions[8], TimestampData.fromEpochMillis(batch.arrivedAt(reading)));
      row.setField(positions[9], batch.schemaId());
      rows.collect(row);
    }
  }

  private static StringData text(String text) {
    return StringData.fromBytes(text.getBytes(UTF_8));
  }
}
