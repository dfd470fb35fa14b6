package io.headwater.cdc;

import org.apache.kafka.connect.data.Struct;

/** What the engine tells us, by what it means to the capture. */
sealed interface Heard {
  /**
   * A row was read, inserted, updated or deleted, or a table emptied.
   *
   * @param table with its schema
   * @param key the row's primary key; null when the table was emptied
   * @param envelope as Debezium makes it
   */
  record OfRow(String table, Struct key, Struct envelope) implements Heard {}

  /** A transaction ends: every change of it was heard. */
  record OfCommit() implements Heard {}

  /** Something that is nobody's change. */
  record OfNothing() implements Heard {}
}
