package io.headwater.streaming.readings;

import java.util.List;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.RowType;

/** Lays late readings out as their table has its columns; columns it does not know stay null. */
final class LateRows implements MapFunction<LateReading, RowData> {
  static final List<String> COLUMNS =
      List.of(
          "kafka_partition",
          "kafka_offset",
          "device_id",
          "sequence",
          "observed_at",
          "value",
          "watermark",
          "emitted_at");

  private static final long serialVersionUID = 1;

  private final List<String> columns;

  /** Rows for a table that has all {@link #COLUMNS}. */
  LateRows(RowType table) {
    columns = List.copyOf(table.getFieldNames());
  }

  @Override
  public RowData map(LateReading reading) {
    return GenericRowData.of(columns.stream().map(column -> value(reading, column)).toArray());
  }

  private static Object value(LateReading reading, String column) {
    return switch (column) {
      case "kafka_partition" -> reading.partition();
      case "kafka_offset" -> reading.offset();
      case "device_id" -> StringData.fromString(reading.deviceId());
      case "sequence" -> reading.sequence();
      case "observed_at" -> Columns.timestamp(reading.observedAt());
      case "value" -> Columns.value(reading.value());
      case "watermark" -> TimestampData.fromInstant(reading.watermark());
      case "emitted_at" -> TimestampData.fromInstant(reading.emittedAt());
      default -> null;
    };
  }
}
