package io.headwater.batch.bronze;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where bronze reads a topic's records from. */
public interface TopicLog {
  /** The offsets each partition of a topic holds at this moment. */
  Map<Integer, OffsetRange> held(String topic);

  /** The records of the given offsets: value, partition, offset and timestamp. */
  Dataset<Row> records(OffsetRanges ranges);
}
