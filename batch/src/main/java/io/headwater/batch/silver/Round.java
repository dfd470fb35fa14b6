package io.headwater.batch.silver;

import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.batch.lake.Tip;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;

/**
 * An increment of the input and which of silver and quarantine lack it. After a crash between their
 * two commits one lags behind the other: it is first brought to where the other stands, so that
 * both are always judged over the same increments.
 */
record Round(Increment.Readable increment, boolean output, boolean quarantine) {
  static Optional<Round> next(Lake lake, SilverTables tables) {
    Tip tip = lake.tip(tables.input().name());
    Table input = tip.table();
    OptionalLong output = progress(lake, tables.output().name(), tables);
    OptionalLong quarantine = progress(lake, tables.quarantine().name(), tables);
    if (output.equals(quarantine)) {
      return round(tables, Increment.since(tip, output), true, true);
    } else if (lags(input, output, quarantine)) {
      return round(tables, Increment.until(input, output, quarantine.getAsLong()), true, false);
    }
    return round(tables, Increment.until(input, quarantine, output.getAsLong()), false, true);
  }

  private static OptionalLong progress(Lake lake, String table, SilverTables tables) {
    return new SnapshotProgress(lake.tip(table)).of(tables.input().name());
  }

  private static boolean lags(Table input, OptionalLong one, OptionalLong other) {
    return one.isEmpty()
        || other.isPresent()
            && SnapshotUtil.isAncestorOf(input, other.getAsLong(), one.getAsLong());
  }

  private static Optional<Round> round(
      SilverTables tables, Increment increment, boolean output, boolean quarantine) {
    if (increment instanceof Increment.Readable readable) {
      return Optional.of(new Round(readable, output, quarantine));
    } else if (increment instanceof Increment.Rewritten rewritten) {
      throw new BatchException(
          "Cannot tell what is new in bronze: %s. Bronze only ever grows; restore it to its last append, or build silver anew from it as it is: './headwater batch rebuild %s --downstream'"
              .formatted(rewritten.why(), tables.output().name()));
    }
    return Optional.empty();
  }
}
