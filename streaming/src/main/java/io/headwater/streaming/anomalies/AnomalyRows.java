package io.headwater.streaming.anomalies;

import io.headwater.streaming.readings.Columns;
import java.util.List;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.RowType;

/** Lays anomalies out as their table has its columns; columns it does not know stay null. */
final class AnomalyRows implements MapFunction<Anomaly, RowData> {
  static final List<String> COLUMNS =
      List.of(
          "anomaly_id",
          "device_id",
          "site",
          "metric",
          "started_at",
          "detected_at",
          "value",
          "expected",
          "score",
          "threshold",
          "reason");

  private static final long serialVersionUID = 1;

  private final List<String> columns;

  /** Rows for a table that has all {@link #COLUMNS}. */
  AnomalyRows(RowType table) {
    columns = List.copyOf(table.getFieldNames());
  }

  @Override
  public RowData map(Anomaly anomaly) {
    return GenericRowData.of(columns.stream().map(column -> value(anomaly, column)).toArray());
  }

  private static Object value(Anomaly anomaly, String column) {
    return switch (column) {
      case "anomaly_id" -> StringData.fromString(anomaly.id());
      case "device_id" -> StringData.fromString(anomaly.deviceId());
      case "site" -> StringData.fromString(anomaly.site());
      case "metric" -> StringData.fromString(anomaly.metric());
      case "started_at" -> Columns.timestamp(anomaly.startedAt());
      case "detected_at" -> TimestampData.fromInstant(anomaly.detectedAt());
      case "value" -> Columns.value(anomaly.value());
      case "expected" -> Columns.value(anomaly.expected());
      case "score" -> anomaly.score();
      case "threshold" -> anomaly.threshold();
      case "reason" -> StringData.fromString(anomaly.reason());
      default -> null;
    };
  }
}
