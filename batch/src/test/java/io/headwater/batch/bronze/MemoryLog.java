package io.headwater.batch.bronze;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A topic of two partitions that lives in memory. */
public final class MemoryLog implements TopicLog {
  static final Instant ARRIVED = Instant.parse("2011-12-31T10:00:00.123Z");

  private static final StructType TYPE =
      new StructType()
          .add("value", DataTypes.BinaryType)
          .add("partition", DataTypes.IntegerType)
          .add("offset", DataTypes.LongType)
          .add("timestamp", DataTypes.TimestampType);

  private final SparkSession session;
  private final Predicate<String> topics;
  private final Map<Integer, List<byte[]>> partitions =
      new TreeMap<>(Map.of(0, new ArrayList<>(), 1, new ArrayList<>()));

  public MemoryLog(SparkSession session) {
    this(session, topic -> true);
  }

  private MemoryLog(SparkSession session, Predicate<String> topics) {
    this.session = session;
    this.topics = topics;
  }

  /** One of a topic, beside which all others are empty. */
  public static MemoryLog of(SparkSession session, String topic) {
    return new MemoryLog(session, topic::equals);
  }

  public void add(int partition, byte[] value) {
    partitions.get(partition).add(value);
  }

  @Override
  public Map<Integer, OffsetRange> held(String topic) {
    Map<Integer, OffsetRange> held = new TreeMap<>();
    if (topics.test(topic)) {
      partitions.forEach(
          (partition, values) -> held.put(partition, new OffsetRange(0, values.size())));
    }
    return held;
  }

  @Override
  public Dataset<Row> records(OffsetRanges ranges) {
    List<Row> rows = new ArrayList<>();
    ranges
        .partitions()
        .forEach(
            (partition, range) -> {
              for (long offset = range.from(); offset < range.until(); offset++) {
                byte[] value = partitions.get(partition).get((int) offset);
                rows.add(RowFactory.create(value, partition, offset, ARRIVED));
              }
            });
    return session.createDataFrame(rows, TYPE);
  }
}
