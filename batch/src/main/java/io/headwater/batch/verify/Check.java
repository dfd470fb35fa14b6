package io.headwater.batch.verify;

import java.util.List;

/** A question about a table that the tables themselves can answer. */
interface Check {
  /** The table it is about. */
  String table();

  /** What it asks, for a person, such as {@code = bronze.orders}. */
  String claim();

  /** About how many rows are read for it. */
  long rows();

  /** What it found; about other tables too, where they are made in one go with this one. */
  List<Finding> run();
}
