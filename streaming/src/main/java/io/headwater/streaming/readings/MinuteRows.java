package io.headwater.streaming.readings;

import java.util.List;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.RowType;

/** Lays rows out as the live table has its columns, by name; columns it does not know stay null. */
final class MinuteRows implements MapFunction<MinuteReadings, RowData> {
  static final List<String> COLUMNS =
      List.of(
          "window_start",
          "window_end",
          "device_id",
          "site",
          "metric",
          "readings",
          "value_sum",
          "value_min",
          "value_max",
          "value_last",
          "last_observed_at",
          "last_sequence",
          "late",
          "closed_until",
          "emitted_at");

  private static final long serialVersionUID = 1;
  private static final long MINUTE = 60_000;

  private final List<String> columns;
  private final DecimalType sum;

  /** Rows for a table that has all {@link #COLUMNS}. */
  MinuteRows(RowType table) {
    columns = List.copyOf(table.getFieldNames());
    sum = (DecimalType) table.getTypeAt(columns.indexOf("value_sum"));
  }

  @Override
  public RowData map(MinuteReadings row) {
    return GenericRowData.of(columns.stream().map(column -> value(row, column)).toArray());
  }

  private Object value(MinuteReadings row, String column) {
    Sums gained = row.gained();
    return switch (column) {
      case "window_start" -> TimestampData.fromEpochMillis(row.minute());
      case "window_end" -> TimestampData.fromEpochMillis(row.minute() + MINUTE);
      case "device_id" -> StringData.fromString(row.deviceId());
      case "site" -> StringData.fromString(row.site());
      case "metric" -> StringData.fromString(row.metric());
      case "readings" -> gained.readings;
      case "value_sum" ->
          DecimalData.fromBigDecimal(gained.sum(), sum.getPrecision(), sum.getScale());
      case "value_min" -> Columns.value(gained.least);
      case "value_max" -> Columns.value(gained.greatest);
      case "value_last" -> Columns.value(gained.last);
      case "last_observed_at" -> Columns.timestamp(gained.lastObservedAt);
      case "last_sequence" -> gained.lastSequence;
      case "late" -> row.late();
      case "closed_until" -> TimestampData.fromInstant(row.closedUntil());
      case "emitted_at" -> TimestampData.fromInstant(row.emittedAt());
      default -> null;
    };
  }
}
