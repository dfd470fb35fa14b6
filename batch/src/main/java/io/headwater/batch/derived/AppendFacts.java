package io.headwater.batch.derived;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.contracts.Contract;

/** Facts grow with their input: the query is asked of the new rows, and its answer appended. */
record AppendFacts(Lake lake, Contract input, DerivedQuery query) implements DerivedWrite {
  @Override
  public Committed write(Increment.Readable increment, Commit commit) {
    return commit.append(query.over(lake.rows(input.name(), increment)));
  }
}
