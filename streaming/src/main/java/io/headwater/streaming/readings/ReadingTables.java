package io.headwater.streaming.readings;

import io.headwater.streaming.lake.LakeTable;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;

/**
 * The tables the job appends to.
 *
 * @param bronze every reading
 * @param minutes what the minutes of devices gained
 * @param late readings that came too late for their minute
 */
record ReadingTables(LakeTable bronze, LakeTable minutes, LakeTable late) {
  void appendReadings(DataStream<Reading> readings) {
    append(readings, new BronzeRows(bronze.columns()), bronze, "bronze");
  }

  void appendMinutes(DataStream<MinuteReadings> rows) {
    append(rows, new MinuteRows(minutes.columns()), minutes, "minutes");
  }

  void appendLate(DataStream<LateReading> readings) {
    append(readings, new LateRows(late.columns()), late, "late");
  }

  private static <T> void append(
      DataStream<T> rows, MapFunction<T, RowData> layout, LakeTable table, String name) {
    table.append(
        rows.map(layout)
            .returns(InternalTypeInfo.of(table.columns()))
            .uid(name + "-rows")
            .name(name + "-rows"),
        name + "-table");
  }
}
