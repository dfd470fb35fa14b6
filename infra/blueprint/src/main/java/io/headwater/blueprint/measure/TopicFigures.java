package io.headwater.blueprint.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A topic as the broker has it.
 *
 * @param records between its first and its last offset; where transactions write it, their marks
 *     count too, and what compaction took out
 * @param bytes on the broker's disk, of one copy
 * @param recordsLastHour arrived in the hour before the measurement
 * @param recordsLastDay arrived in the 24 hours before it
 * @param newest when the newest record arrived; empty when there is none
 * @param retention how long the broker keeps a record; empty for ever
 */
public record TopicFigures(
    int partitions,
    long records,
    long bytes,
    long recordsLastHour,
    long recordsLastDay,
    Optional<Instant> newest,
    Optional<Duration> retention,
    String cleanupPolicy) {}
