package io.headwater.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the tables of the lake say. */
interface Lake {
  /** When the newest row of a live table was emitted; empty when there is none after an instant. */
  Optional<Instant> newest(String table, Instant after) throws ObstacleException;

  /** The newest comparison of each dataset. */
  List<Comparison> comparisons() throws ObstacleException;

  /** The tables of bronze that got undeclared fields after an instant. */
  List<Undeclared> undeclared(Instant after) throws ObstacleException;

  /**
   * Undeclared fields of a table.
   *
   * @param fields their names, for a person
   * @param records how many records have the one that most have
   */
  record Undeclared(String dataset, String fields, long records) {}

  /** How many minutes of a dataset were compared, and how many of them differed. */
  record Comparison(String dataset, long differing, long compared) {}
}
