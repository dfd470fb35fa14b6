package io.headwater.batch.verify;

import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.contracts.Contract;
import java.util.List;
import java.util.stream.Collectors;

/** What inputs hold by now that a table has not read yet. */
final class Behind {
  private Behind() {}

  /** For a person; blank when there is nothing. */
  static String of(Lake lake, Contract table, List<Contract> inputs) {
    SnapshotProgress progress = new SnapshotProgress(lake.tip(table.name()));
    return inputs.stream()
        .map(input -> text(input.name(), gained(lake, progress, input.name())))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static Increment gained(Lake lake, SnapshotProgress progress, String input) {
    return Increment.since(lake.tip(input), progress.ofOneOfSeveral(input));
  }

  private static String text(String input, Increment gained) {
    if (gained instanceof Increment.Readable rows) {
      return "%,d rows of %s".formatted(rows.rows(), input);
    }
    return gained instanceof Increment.Rewritten ? "what changed in " + input : "";
  }
}
