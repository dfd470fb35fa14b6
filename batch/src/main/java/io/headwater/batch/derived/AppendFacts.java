package io.headwater.batch.derived;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import java.util.List;

/** Facts grow with their input: the query is asked of the new rows, and its answer appended. */
record AppendFacts(DerivedQuery query) implements DerivedWrite {
  @Override
  public Committed write(List<Source> sources, Commit commit) {
    return commit.append(query.over(sources, Source::gained));
  }
}
