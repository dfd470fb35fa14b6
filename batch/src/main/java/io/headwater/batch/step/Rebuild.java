package io.headwater.batch.step;

import io.headwater.batch.lake.Span;

/** Makes rows of one dataset anew from what it was made from. */
public interface Rebuild {
  /** Name of the dataset, such as {@code silver.order_lines}. */
  String dataset();

  /**
   * Writes the rows of some days anew, in whole partitions, from its inputs as far as the dataset
   * has read them; or everything, from all that its inputs hold. What it has read is as it was, or
   * all, so that the next run goes on from there. Doing it again changes no row.
   *
   * @param run id of the run, kept in every commit
   * @throws io.headwater.batch.lake.BatchException when days cannot be told apart in the dataset,
   *     or it cannot be made anew
   */
  Outcome rebuild(String run, Span days);

  /** Whether it holds rows that another query or other rules made. */
  boolean isOutdated();
}
