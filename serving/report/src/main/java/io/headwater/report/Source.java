package io.headwater.report;

/**
 * A state of a table that figures were made from.
 *
 * @param table its name
 * @param snapshot which state, by Iceberg's id
 * @param committedAt when it was written, UTC; empty when the table no longer keeps it
 * @param run the batch run that wrote it; empty when none did, or it is no longer known
 */
public record Source(String table, String snapshot, String committedAt, String run) {}
