package io.headwater.batch.landing;

import static org.apache.spark.sql.functions.col;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.batch.step.Outcome;
import io.headwater.batch.step.Step;
import io.headwater.contracts.Contract;
import io.headwater.contracts.landing.Landing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Brings one bronze table up to what has landed for it. Deliveries are read whole, each once: what
 * cannot be read goes to the rejects, then records into the table, and last every file into the
 * register. What a run that died had committed is recognised by the deliveries and files in each
 * table, and left as it is.
 */
public final class LandingStep implements Step {
  /** The table that keeps what cannot be read, of every dataset. */
  public static final String REJECTS = "bronze.landing_rejects";

  /** So many deliveries are read together, whose manifests are held in memory. */
  private static final int MOST_TOGETHER = 500;

  private final Lake lake;
  private final LandingStore store;
  private final Contract source;
  private final Contract table;
  private final Landing landing;
  private final Clock clock;

  public LandingStep(Lake lake, LandingStore store, Contract source, Contract table, Clock clock) {
    this.lake = lake;
    this.store = store;
    this.source = source;
    this.table = table;
    this.landing = Landing.of(source);
    this.clock = clock;
  }

  @Override
  public String dataset() {
    return table.name();
  }

  @Override
  public Outcome run(String run) {
    List<Arrival> fresh = fresh();
    Outcome outcome = Outcome.nothingNew();
    for (int from = 0; from < fresh.size(); from += MOST_TOGETHER) {
      Deliveries together =
          new Deliveries(fresh.subList(from, Math.min(from + MOST_TOGETHER, fresh.size())));
      outcome = outcome.then(read(run, together));
    }
    return outcome;
  }

  /** What is not in the register; without a manifest only when it had its time. */
  List<Arrival> fresh() {
    Map<String, Set<Instant>> done = register().done();
    Instant patience = clock.instant().minus(duration("unfinishedAfter"));
    return store.arrivals(landing, done.keySet()).stream()
        .filter(arrival -> arrival.whole() || arrival.landedAt().isBefore(patience))
        .filter(
            arrival ->
                !done.getOrDefault(arrival.delivery(), Set.of()).contains(arrival.landedAt()))
        .toList();
  }

  private Outcome read(String run, Deliveries deliveries) {
    Dataset<Row> landed = landed(deliveries).persist(StorageLevel.DISK_ONLY());
    try {
      return commit(run, deliveries, landed);
    } finally {
      landed.unpersist();
    }
  }

  /** What reading the deliveries gives, as {@link LandedRow}s. */
  Dataset<Row> landed(Deliveries deliveries) {
    Examination examination =
        Examination.of(store, landing, register(), duration("lateAfter"), deliveries.arrivals());
    RecordColumns columns = new RecordColumns(lake.schema(table.name()));
    return new LandedRows(lake.session(), lake.schema(REJECTS), lake.schema(Register.TABLE))
        .of(examination, new FileReading(store, columns));
  }

  private Outcome commit(String run, Deliveries deliveries, Dataset<Row> landed) {
    Optional<Committed> rejects = appendRejects(run, deliveries, landed);
    Optional<Committed> records = appendRecords(run, deliveries, landed);
    Committed files = appendFiles(run, deliveries, landed);
    long rejected = rejects.map(Committed::rows).orElse(0L);
    long added = records.map(Committed::rows).orElse(0L);
    return new Outcome(
        added + rejected,
        added,
        0,
        rejected,
        OptionalLong.of(records.orElse(files).snapshot()),
        "%d deliveries, %d files".formatted(deliveries.arrivals().size(), files.rows()));
  }

  /** Appends what could not be read. */
  Optional<Committed> appendRejects(String run, Deliveries deliveries, Dataset<Row> landed) {
    Dataset<Row> held = lake.current(REJECTS).filter(col("dataset").equalTo(landing.dataset()));
    return append(
        run, REJECTS, deliveries, deliveries.withoutFindings(held, only(landed, LandedRow.REJECT)));
  }

  /** Appends the records. */
  Optional<Committed> appendRecords(String run, Deliveries deliveries, Dataset<Row> landed) {
    Dataset<Row> held = lake.current(table.name());
    return append(
        run,
        table.name(),
        deliveries,
        deliveries.withoutRecords(held, only(landed, LandedRow.RECORD)));
  }

  /** Appends what became of the files, which makes the deliveries done. */
  Committed appendFiles(String run, Deliveries deliveries, Dataset<Row> landed) {
    return commit(run, Register.TABLE, deliveries).append(only(landed, LandedRow.FILE));
  }

  private Optional<Committed> append(
      String run, String name, Deliveries deliveries, Dataset<Row> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(commit(run, name, deliveries).append(rows));
  }

  private Commit commit(String run, String name, Deliveries deliveries) {
    return new Commit(lake, name, run)
        .with(SnapshotProgress.INPUTS, source.name() + "@" + deliveries.span());
  }

  private static Dataset<Row> only(Dataset<Row> landed, String kind) {
    return landed.filter(col(kind).isNotNull()).select(kind + ".*");
  }

  private Register register() {
    return new Register(lake, landing.dataset());
  }

  private Duration duration(String property) {
    return Duration.parse(source.require(property));
  }
}
