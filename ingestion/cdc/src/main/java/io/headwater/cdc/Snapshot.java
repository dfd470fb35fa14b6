package io.headwater.cdc;

import java.time.Instant;

/**
 * When and where a snapshot was taken.
 *
 * @param lsn a place before everything that is streamed after it, and after all that any slot
 *     before it has streamed
 */
record Snapshot(long lsn, Instant takenAt) {}
