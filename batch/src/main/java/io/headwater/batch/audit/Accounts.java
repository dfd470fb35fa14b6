package io.headwater.batch.audit;

import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Partitions;
import io.headwater.batch.silver.SilverStep;
import io.headwater.batch.silver.SilverTables;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import java.util.List;
import org.apache.iceberg.Snapshot;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whether what a run read of bronze is all there: in silver, in quarantine, or known already.
 * Bronze and the quarantine say in their metadata how much it is.
 */
final class Accounts {
  private final Lake lake;
  private final Changes silver;
  private final SilverTables tables;

  Accounts(Lake lake, Contracts contracts, Changes silver) {
    this.lake = lake;
    this.silver = silver;
    this.tables = SilverTables.of(contracts, silver.contract());
  }

  /**
   * The events that are nowhere; where silver and quarantine did not start together nobody knows.
   */
  Measured unaccounted() {
    Contract input = tables.input();
    Partitions anew = silver.replaced();
    if (!anew.isEmpty()) {
      return unaccounted(anew);
    }
    Changes refused = Changes.of(lake, tables.quarantine());
    if (!refused.readBefore(input).equals(silver.readBefore(input))) {
      return Measured.nothing();
    }
    long read = silver.gained(input) instanceof Increment.Readable gained ? gained.rows() : 0;
    long known = sum(silver.snapshots(), SilverStep.DUPLICATES);
    return Measured.of(read - accepted() - sum(refused.snapshots(), "added-records") - known);
  }

  /** Of days that were judged anew: what bronze has of them against what the others have now. */
  private Measured unaccounted(Partitions days) {
    Field time = tables.partitioning().time();
    Dataset<Row> events = lake.at(tables.input().name(), silver.read(tables.input()), days, time);
    Dataset<Row> accepted =
        lake.current(tables.output().name())
            .filter(days.contain(time))
            .select(tables.place().column())
            .distinct();
    String[] place = tables.place().columns().toArray(String[]::new);
    Dataset<Row> refused =
        lake.current(tables.quarantine().name()).join(events, place, "left_semi");
    long known = sum(silver.snapshots(), SilverStep.DUPLICATES);
    return Measured.of(events.count() - accepted.count() - refused.count() - known);
  }

  /** An event may be several rows; where it is one, nothing is read. */
  private long accepted() {
    return tables.hasOneRowAnEvent()
        ? sum(silver.snapshots(), "added-records")
        : silver.rows().select(tables.place().column()).distinct().count();
  }

  private static long sum(List<Snapshot> snapshots, String property) {
    return snapshots.stream()
        .mapToLong(snapshot -> Long.parseLong(snapshot.summary().getOrDefault(property, "0")))
        .sum();
  }
}
