package io.headwater.blueprint.section;

/**
 * How large a platform is, as far as it could be measured.
 *
 * @param records in the log
 * @param recordsPerDay that came from sources in the 24 hours before the measurement
 * @param lakeBytes of tables and of what landed, with what only older snapshots need
 * @param residentBytes memory of all parts
 * @param notMeasured how many things are left out of these figures
 */
public record Scale(
    int datasets,
    long records,
    long logBytes,
    long recordsPerDay,
    long tableRows,
    long tableFiles,
    long lakeBytes,
    long residentBytes,
    int notMeasured) {}
