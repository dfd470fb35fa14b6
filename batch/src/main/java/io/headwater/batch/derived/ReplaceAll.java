package io.headwater.batch.derived;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import java.util.List;

/**
 * A small table is asked for whole: whatever the inputs gained or changed, the query is asked of
 * all that they hold, and its answer replaces the table. For a table of few rows that is made of
 * aggregates, and of inputs that have no key in common.
 */
record ReplaceAll(DerivedQuery query) implements DerivedWrite {
  @Override
  public boolean asksForAll() {
    return true;
  }

  @Override
  public Committed write(List<Source> sources, Commit commit) {
    return commit.replaceAll(query.over(sources, Source::whole));
  }
}
