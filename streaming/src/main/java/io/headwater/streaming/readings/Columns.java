package io.headwater.streaming.readings;

import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.TimestampData;

/** A reading's numbers as the tables hold them. */
final class Columns {
  private static final int PRECISION = 18;
  private static final int SCALE = 6;

  private Columns() {}

  /** An instant in microseconds. */
  static TimestampData timestamp(long micros) {
    return TimestampData.fromEpochMillis(
        Math.floorDiv(micros, 1_000L), (int) Math.floorMod(micros, 1_000L) * 1_000);
  }

  /** A value in millionths. */
  static DecimalData value(long millionths) {
    return DecimalData.fromUnscaledLong(millionths, PRECISION, SCALE);
  }
}
