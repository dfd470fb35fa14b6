package io.headwater.streaming.sales;

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
final class LiveRows implements MapFunction<MinuteSales, RowData> {
  static final List<String> COLUMNS =
      List.of(
          "window_start",
          "window_end",
          "country",
          "orders",
          "cancellations",
          "lines",
          "units",
          "revenue",
          "late",
          "closed_until",
          "emitted_at");

  private static final long serialVersionUID = 1;

  private final List<String> columns;
  private final DecimalType revenue;

  /** Rows for a table that has all {@link #COLUMNS}. */
  LiveRows(RowType table) {
    columns = List.copyOf(table.getFieldNames());
    revenue = (DecimalType) table.getTypeAt(columns.indexOf("revenue"));
  }

  @Override
  public RowData map(MinuteSales row) {
    return GenericRowData.of(columns.stream().map(column -> value(row, column)).toArray());
  }

  private Object value(MinuteSales row, String column) {
    return switch (column) {
      case "window_start" -> TimestampData.fromInstant(row.minute().start());
      case "window_end" -> TimestampData.fromInstant(row.minute().end());
      case "country" -> StringData.fromString(row.minute().country());
      case "orders" -> row.sales().orders();
      case "cancellations" -> row.sales().cancellations();
      case "lines" -> row.sales().lines();
      case "units" -> row.sales().units();
      case "revenue" ->
          DecimalData.fromBigDecimal(
              row.sales().revenue(), revenue.getPrecision(), revenue.getScale());
      case "late" -> row.late();
      case "closed_until" -> TimestampData.fromInstant(row.closedUntil());
      case "emitted_at" -> TimestampData.fromInstant(row.emittedAt());
      default -> null;
    };
  }
}
