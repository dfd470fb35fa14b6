package io.headwater.batch.bronze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.batch.step.Outcome;
import io.headwater.batch.step.Step;
import io.headwater.contracts.Contract;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * Brings one bronze table up to the end of its topic: events into the table, what cannot be decoded
 * into the dead letters. Each of the two says for itself which offsets it covers, so a crash
 * between the commits is mended by the next run, which gives each only what it lacks.
 */
public final class BronzeStep implements Step {
  /** The table that keeps what cannot be decoded, of every topic. */
  public static final String DEAD_LETTERS = "bronze.dead_letters";

  private final Lake lake;
  private final TopicLog log;
  private final RecordDecoding decoding;
  private final Contract topic;
  private final Contract table;

  public BronzeStep(
      Lake lake, TopicLog log, RecordDecoding decoding, Contract topic, Contract table) {
    this.lake = lake;
    this.log = log;
    this.decoding = decoding;
    this.topic = topic;
    this.table = table;
  }

  @Override
  public String dataset() {
    return table.name();
  }

  @Override
  public Outcome run(String run) {
    Map<Integer, OffsetRange> held = log.held(topic.name());
    OffsetRanges events = covered(table.name()).of(topic.name()).next(held);
    OffsetRanges letters = covered(DEAD_LETTERS).of(topic.name()).next(held);
    OffsetRanges ranges = events.span(letters).nonEmpty();
    if (ranges.isEmpty()) {
      return Outcome.nothingNew();
    }
    Dataset<Row> decoded =
        decoding
            .decode(log.records(ranges), topic, lake.schema(table.name()))
            .persist(StorageLevel.DISK_ONLY());
    try {
      return commit(run, decoded, events, letters);
    } finally {
      decoded.unpersist();
    }
  }

  private Outcome commit(
      String run, Dataset<Row> decoded, OffsetRanges events, OffsetRanges letters) {
    long refused = letters.isEmpty() ? 0 : appendLetters(run, decoded, letters).rows();
    if (events.isEmpty()) {
      return new Outcome(refused, 0, 0, refused, OptionalLong.empty(), "dead letters caught up");
    }
    Committed added = appendEvents(run, decoded, events);
    return new Outcome(
        added.rows() + refused, added.rows(), 0, refused, OptionalLong.of(added.snapshot()), "");
  }

  /** Appends the undecodable records of the ranges. */
  Committed appendLetters(String run, Dataset<Row> decoded, OffsetRanges ranges) {
    return append(
        run,
        DEAD_LETTERS,
        ranges,
        decoded
            .filter(col(DecodedType.ERROR_CLASS).isNotNull())
            .withColumn("topic", lit(topic.name())));
  }

  /** Appends the events of the ranges. */
  Committed appendEvents(String run, Dataset<Row> decoded, OffsetRanges ranges) {
    return append(run, table.name(), ranges, decoded.filter(col(DecodedType.ERROR_CLASS).isNull()));
  }

  private Committed append(String run, String name, OffsetRanges ranges, Dataset<Row> rows) {
    Column[] columns =
        Arrays.stream(lake.schema(name).fieldNames()).map(functions::col).toArray(Column[]::new);
    return new Commit(lake, name, run)
        .with(SnapshotProgress.INPUTS, topic.name())
        .with(covered(name).with(ranges))
        .append(rows.filter(within(ranges)).select(columns));
  }

  private CoveredOffsets covered(String name) {
    return new CoveredOffsets(lake.table(name));
  }

  private static Column within(OffsetRanges ranges) {
    Column inside = lit(false);
    for (Map.Entry<Integer, OffsetRange> range : ranges.partitions().entrySet()) {
      inside =
          inside.or(
              col(DecodedType.PARTITION)
                  .equalTo(range.getKey())
                  .and(col(DecodedType.OFFSET).geq(range.getValue().from())));
    }
    return inside;
  }
}
