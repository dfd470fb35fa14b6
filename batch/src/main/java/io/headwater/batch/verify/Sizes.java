package io.headwater.batch.verify;

import io.headwater.batch.lake.Lake;

/** How large tables are, as their metadata says. */
final class Sizes {
  private Sizes() {}

  static long rows(Lake lake, String table) {
    return lake.tip(table)
        .snapshot()
        .map(snapshot -> Long.parseLong(snapshot.summary().getOrDefault("total-records", "0")))
        .orElse(0L);
  }
}
