package io.headwater.cdc.shop;

import java.util.List;

/**
 * What a transaction is about to commit.
 *
 * @param id the database's own name for the transaction
 * @param notBefore when it was not committed yet, by the database's clock
 * @param rows what each statement gave back, a JSON object
 */
record Intent(String id, String notBefore, List<String> rows) {
  /** The same once it is committed. */
  Committed committed(String notAfter) {
    return new Committed(notBefore, notAfter, rows);
  }
}
