package io.headwater.cdc.shop;

import java.util.List;

/**
 * A transaction that is in the database.
 *
 * @param notBefore when it was not committed yet, by the database's clock
 * @param notAfter when it was committed, by the same clock
 * @param rows what each statement gave back, a JSON object
 */
record Committed(String notBefore, String notAfter, List<String> rows) {}
