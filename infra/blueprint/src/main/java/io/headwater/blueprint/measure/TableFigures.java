package io.headwater.blueprint.measure;

import java.time.Instant;
import java.util.Optional;

/**
 * A table as its metadata have it.
 *
 * @param bytes of the files that a reader of today reads
 * @param keptBytes the same, and those that only older snapshots need
 * @param bytesLastDay of the files that were written in the 24 hours before the measurement
 * @param filesLastDay how many these are
 * @param snapshotsLastDay commits in these hours
 * @param newest when it was last committed to; empty when it never was
 * @param fileFormats such as {@code PARQUET}; empty without a file
 */
public record TableFigures(
    long rows,
    long dataFiles,
    long deleteFiles,
    long bytes,
    long keptBytes,
    long snapshots,
    long bytesLastDay,
    long filesLastDay,
    long snapshotsLastDay,
    Optional<Instant> newest,
    String fileFormats) {}
