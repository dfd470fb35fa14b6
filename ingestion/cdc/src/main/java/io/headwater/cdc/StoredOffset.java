package io.headwater.cdc;

/**
 * Where the capture goes on.
 *
 * @param lsn at which the newest transaction was committed of which every change is in the log
 * @param offset the same as Debezium keeps it, a JSON object
 */
record StoredOffset(long lsn, String offset) {}
