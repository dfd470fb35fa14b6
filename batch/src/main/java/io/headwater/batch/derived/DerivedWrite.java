package io.headwater.batch.derived;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Increment;
import java.util.Optional;

/** How the rows an input gained change a table that is derived from it. */
interface DerivedWrite {
  /** Why an increment changes the table as a whole; mostly it does not. */
  default Optional<String> changesAll(Increment.Readable increment) {
    return Optional.empty();
  }

  /** Writes what follows from an increment, in one commit. */
  Committed write(Increment.Readable increment, Commit commit);
}
