package io.headwater.batch.derived;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import java.util.List;
import java.util.Optional;

/** How the rows that inputs gained change a table that is derived from them. */
interface DerivedWrite {
  /** Why what was gained changes the table as a whole; mostly it does not. */
  default Optional<String> changesAll(List<Source> sources) {
    return Optional.empty();
  }

  /** Whether the query is asked of all that the inputs hold, however they changed. */
  default boolean asksForAll() {
    return false;
  }

  /** Writes what follows from what was gained, in one commit. */
  Committed write(List<Source> sources, Commit commit);
}
