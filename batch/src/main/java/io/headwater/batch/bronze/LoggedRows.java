package io.headwater.batch.bronze;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import io.headwater.batch.lake.Account;
import io.headwater.batch.lake.Lake;
import io.headwater.contracts.Contract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * What bronze is to hold of a topic, decoded anew from what the log still holds of it, beside what
 * it does hold of the same offsets. A letter that only waited for its schema may decode by now, and
 * is no letter too many.
 */
public final class LoggedRows implements AutoCloseable {
  /** The columns of a letter that do not depend on when it was decoded. */
  private static final String[] LETTER = {
    "topic", DecodedType.PARTITION, DecodedType.OFFSET, DecodedType.TIMESTAMP, DecodedType.PAYLOAD
  };

  private static final String[] PLACE = {DecodedType.PARTITION, DecodedType.OFFSET};

  private static final String UNKNOWN_SCHEMA = "UnknownSchema";

  private static final StructType RECORD =
      new StructType()
          .add("value", DataTypes.BinaryType)
          .add("partition", DataTypes.IntegerType)
          .add("offset", DataTypes.LongType)
          .add("timestamp", DataTypes.TimestampType);

  private final Lake lake;
  private final Contract topic;
  private final Contract table;
  private final HeldLog log;
  private final Coverage events;
  private final Coverage letters;
  private final Dataset<Row> decoded;

  /** Reads what a topic holds of what its table and the dead letters cover. */
  public LoggedRows(
      Lake lake, TopicLog topics, RecordDecoding decoding, Contract topic, Contract table) {
    this.lake = lake;
    this.topic = topic;
    this.table = table;
    this.log = new HeldLog(topic.name(), topics.held(topic.name()));
    this.events = isStreamed() ? written() : covered(table.name());
    this.letters = covered(BronzeStep.DEAD_LETTERS);
    this.decoded =
        decoding
            .decode(records(topics), topic, lake.schema(table.name()))
            .persist(StorageLevel.DISK_ONLY());
  }

  private Dataset<Row> records(TopicLog topics) {
    OffsetRanges ranges = log.within(events).span(log.within(letters)).nonEmpty();
    // Spark wants to be asked for one offset at least.
    return ranges.isEmpty()
        ? lake.session().createDataFrame(List.of(), RECORD)
        : topics.records(ranges);
  }

  /** The events, in their table. */
  public Account events() {
    Dataset<Row> expected = decoded.filter(col(DecodedType.ERROR_CLASS).isNull());
    if (isStreamed()) {
      expected = expected.filter(keepsItsContract());
    }
    return account(
        table.name(),
        events,
        columns(lake.schema(table.name()).fieldNames()),
        without(awaited(), expected),
        lake.current(table.name()));
  }

  /** What cannot be decoded, among the dead letters; none where the speed layer puts them aside. */
  public Optional<Account> letters() {
    return isStreamed()
        ? Optional.empty()
        : Optional.of(
            account(
                BronzeStep.DEAD_LETTERS,
                letters,
                columns(LETTER),
                without(
                    awaited(),
                    decoded
                        .filter(col(DecodedType.ERROR_CLASS).isNotNull())
                        .withColumn("topic", lit(topic.name()))),
                without(awaited(), heldLetters())));
  }

  private Account account(
      String name, Coverage coverage, Column[] columns, Dataset<Row> expected, Dataset<Row> held) {
    List<String> faults = new ArrayList<>(coverage.faults());
    faults.addAll(log.faults(coverage));
    long beyond = log.beyond(coverage);
    return new Account(
        name,
        "= " + topic.name(),
        expected.filter(log.isWithin(coverage)).select(columns),
        held.filter(log.isNotBefore()).select(columns),
        List.of(PLACE),
        faults,
        beyond == 0 ? "" : "%,d offsets of %s".formatted(beyond, topic.name()));
  }

  private boolean isStreamed() {
    return table.property("write").equals(Optional.of("streaming"));
  }

  /** The speed layer takes a record after the other, and what breaks a rule it puts aside. */
  private Coverage written() {
    Map<Integer, Long> until = new TreeMap<>();
    lake.current(table.name())
        .groupBy(DecodedType.PARTITION)
        .agg(max(DecodedType.OFFSET))
        .collectAsList()
        .forEach(row -> until.put(row.getInt(0), row.getLong(1) + 1));
    return new Coverage(until, List.of());
  }

  private Column keepsItsContract() {
    return topic.rules().stream()
        .map(rule -> coalesce(expr(rule.sql()), lit(true)))
        .reduce(lit(true), Column::and);
  }

  private Coverage covered(String name) {
    return Coverage.of(new CoveredOffsets(lake.table(name)).each(topic.name()));
  }

  private Dataset<Row> heldLetters() {
    return lake.current(BronzeStep.DEAD_LETTERS).filter(col("topic").equalTo(topic.name()));
  }

  private Dataset<Row> awaited() {
    return heldLetters()
        .filter(col(DecodedType.ERROR_CLASS).equalTo(UNKNOWN_SCHEMA))
        .select(columns(PLACE));
  }

  private static Dataset<Row> without(Dataset<Row> places, Dataset<Row> rows) {
    return rows.join(functions.broadcast(places), PLACE, "left_anti");
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }

  @Override
  public void close() {
    decoded.unpersist();
  }
}
