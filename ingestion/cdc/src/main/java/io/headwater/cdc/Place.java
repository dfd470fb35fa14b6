package io.headwater.cdc;

/**
 * Where a change stands.
 *
 * @param lsn in the write-ahead log
 * @param order among the changes of its table with that lsn, from 0
 */
record Place(long lsn, long order) {}
