package io.headwater.cdc.shop;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * One change as the capture has to tell it.
 *
 * @param order place among all changes of the run, from 1, as they were committed
 * @param transaction number of its transaction, from 1
 * @param table with its schema
 * @param op c, u or d; a new primary key is the end of one row and the beginning of another
 * @param key of the row
 * @param after the row as the database has it then, a JSON object; null when it is gone
 * @param notBefore when it was not committed yet, by the database's clock
 * @param notAfter when it was committed, by the same clock
 */
record LedgerEntry(
    long order,
    long transaction,
    String table,
    String op,
    String key,
    @JsonRawValue String after,
    String notBefore,
    String notAfter) {
  LedgerEntry committed(String from, String until) {
    return new LedgerEntry(order, transaction, table, op, key, after, from, until);
  }
}
