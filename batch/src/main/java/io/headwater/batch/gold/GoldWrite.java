package io.headwater.batch.gold;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Increment;

/** How the rows an input gained change a gold table. */
interface GoldWrite {
  /** Writes what follows from an increment, in one commit. */
  Committed write(Increment.Readable increment, Commit commit);
}
