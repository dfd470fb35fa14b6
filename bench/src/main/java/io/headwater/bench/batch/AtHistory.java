package io.headwater.bench.batch;

import io.headwater.bench.report.Findings;
import java.util.Set;

/** Something that is measured at several lengths of the history. */
interface AtHistory {
  /** At which, in months. */
  Set<Integer> histories();

  /** Measures it where the history has such a length. */
  void measure(int months) throws Exception;

  /** Says what was found so far. */
  void report(Findings findings);
}
