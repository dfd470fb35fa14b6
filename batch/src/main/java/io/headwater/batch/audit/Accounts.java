package io.headwater.batch.audit;

import static org.apache.spark.sql.functions.struct;

import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.silver.SilverStep;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.Snapshot;

/**
 * Whether what a run read of bronze is all there: in silver, in quarantine, or known already.
 * Bronze and the quarantine say in their metadata how much it is.
 */
final class Accounts {
  private final Lake lake;
  private final Changes silver;
  private final Contract input;
  private final Contract quarantine;

  Accounts(Lake lake, Contracts contracts, Changes silver) {
    this.lake = lake;
    this.silver = silver;
    this.input = contracts.named(silver.contract().require("input"));
    this.quarantine = contracts.named(silver.contract().require("quarantine"));
  }

  /**
   * The events that are nowhere; where silver and quarantine did not start together nobody knows.
   */
  Measured unaccounted() {
    Changes refused = Changes.of(lake, quarantine);
    if (!refused.readBefore(input).equals(silver.readBefore(input))) {
      return Measured.nothing();
    }
    long read = silver.gained(input) instanceof Increment.Readable gained ? gained.rows() : 0;
    long known = sum(silver.snapshots(), SilverStep.DUPLICATES);
    return Measured.of(read - accepted() - sum(refused.snapshots(), "added-records") - known);
  }

  /** An event may be several rows; where it is one, nothing is read. */
  private long accepted() {
    Set<String> key =
        silver.contract().fields().stream()
            .filter(field -> field.primaryKeyPosition().isPresent())
            .map(Field::name)
            .collect(Collectors.toSet());
    return key.equals(Set.of(silver.contract().require("eventId").split(",")))
        ? sum(silver.snapshots(), "added-records")
        : silver.rows().select(struct("kafka_partition", "kafka_offset")).distinct().count();
  }

  private static long sum(List<Snapshot> snapshots, String property) {
    return snapshots.stream()
        .mapToLong(snapshot -> Long.parseLong(snapshot.summary().getOrDefault(property, "0")))
        .sum();
  }
}
