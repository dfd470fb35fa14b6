package io.headwater.cdc;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * The replication slot at one moment.
 *
 * @param activePid the server process that streams from it
 * @param lost whether the server has removed what it needs
 * @param restartLsn from where it holds the write-ahead log
 * @param confirmedLsn what its reader has confirmed
 */
record Slot(
    OptionalLong activePid, boolean lost, long restartLsn, long confirmedLsn, Instant seenAt) {}
