package io.headwater.streaming.readings;

import io.headwater.streaming.lake.LakeTable;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
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
  void appendReadings(DataStream<ReadingBatch> batches) {
    append(batches.flatMap(new BronzeRows(bronze.columns())), bronze, "bronze");
  }

  void appendMinutes(DataStream<MinuteReadings> rows) {
    append(rows.map(new MinuteRows(minutes.columns())), minutes, "minutes");
  }

  void appendLate(DataStream<LateReading> readings) {
    append(readings.map(new LateRows(late.columns())), late, "late");
  }

  private static void append(
      SingleOutputStreamOperator<RowData> rows, LakeTable table, String name) {
    table.append(
        rows.returns(InternalTypeInfo.of(table.columns())).uid(name + "-rows").name(name + "-rows"),
        name + "-table");
  }
}
