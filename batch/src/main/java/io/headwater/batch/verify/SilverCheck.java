package io.headwater.batch.verify;

import io.headwater.batch.lake.Account;
import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.batch.silver.SilverRows;
import io.headwater.batch.silver.SilverTables;
import io.headwater.contracts.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whether silver and quarantine together are bronze: each event is in silver, a repetition of one
 * that is, or in quarantine, with the values and reasons that follow from it.
 */
record SilverCheck(Lake lake, Sample sample, SilverTables tables) implements Check {
  @Override
  public String table() {
    return tables.output().name();
  }

  @Override
  public String claim() {
    return "with quarantine = " + tables.input().name();
  }

  @Override
  public long rows() {
    return 2 * Sizes.rows(lake, tables.input().name())
        + Sizes.rows(lake, tables.output().name())
        + Sizes.rows(lake, tables.quarantine().name());
  }

  @Override
  public List<Finding> run() {
    OptionalLong accepted = read(tables.output());
    OptionalLong refused = read(tables.quarantine());
    if (accepted.isEmpty() && refused.isEmpty()) {
      return List.of(
          Finding.nothing(this, Behind.of(lake, tables.output(), List.of(tables.input()))));
    }
    Optional<SilverRows> silver = rows(accepted);
    // The two are commits of their own: one may have read further than the other.
    Optional<SilverRows> quarantine = accepted.equals(refused) ? silver : rows(refused);
    List<String> faults = new ArrayList<>();
    if (accepted.equals(refused)) {
      silver.ifPresent(rows -> faults.addAll(unaccounted(accepted.getAsLong(), rows)));
    }
    return List.of(
        finding(
            tables.output(),
            silver.map(SilverRows::accepted),
            Columns.naming(tables.output()),
            faults),
        finding(
            tables.quarantine(),
            quarantine.map(SilverRows::refused),
            tables.place().columns(),
            List.of()));
  }

  /** As the tables themselves have it, however their rows came to be. */
  private List<String> unaccounted(long bronze, SilverRows rows) {
    Dataset<Row> silver = lake.current(tables.output().name());
    long events =
        tables.hasOneRowAnEvent()
            ? silver.count()
            : silver.select(tables.place().column()).distinct().count();
    long read = lake.at(tables.input().name(), bronze).count();
    long refused = lake.current(tables.quarantine().name()).count();
    return read == events + rows.repeated() + refused
        ? List.of()
        : List.of(
            "%,d events of %s are not %,d in silver, %,d repeated and %,d in quarantine"
                .formatted(read, tables.input().name(), events, rows.repeated(), refused));
  }

  private OptionalLong read(Contract table) {
    String input = tables.input().name();
    OptionalLong read = new SnapshotProgress(lake.tip(table.name())).of(input);
    if (read.isPresent() && lake.table(input).snapshot(read.getAsLong()) == null) {
      throw new BatchException(
          "%s was made from snapshot %d of %s, which is no longer kept, so that nobody can compute it anew"
              .formatted(table.name(), read.getAsLong(), input));
    }
    return read;
  }

  private Optional<SilverRows> rows(OptionalLong bronze) {
    return bronze.isPresent()
        ? Optional.of(SilverRows.of(lake, tables, bronze.getAsLong()))
        : Optional.empty();
  }

  private Finding finding(
      Contract table, Optional<Dataset<Row>> expected, List<String> key, List<String> faults) {
    Dataset<Row> held = lake.current(table.name()).select(Columns.of(table));
    return Comparison.of(
        new Account(
            table.name(),
            claim(),
            expected.orElse(held.limit(0)),
            held,
            key,
            faults,
            Behind.of(lake, table, List.of(tables.input()))),
        table,
        sample);
  }
}
