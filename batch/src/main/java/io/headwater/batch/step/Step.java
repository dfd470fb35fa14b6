package io.headwater.batch.step;

/**
 * Brings one dataset up to date with its input. Running it again without new input commits nothing.
 */
public interface Step {
  /** Name of the dataset, such as {@code silver.order_lines}. */
  String dataset();

  /**
   * Reads what is new, writes it, and commits the progress with it.
   *
   * @param run id of the run, kept in every commit
   */
  Outcome run(String run);
}
