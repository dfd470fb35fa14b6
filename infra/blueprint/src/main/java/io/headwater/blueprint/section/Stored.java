package io.headwater.blueprint.section;

import io.headwater.blueprint.measure.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A dataset as it is stored.
 *
 * @param partitionedBy such as {@code day(observed_at)}, or how many partitions a topic has
 * @param retention how long a record is kept; empty for ever
 */
public record Stored(
    String dataset,
    String tier,
    List<String> partitionedBy,
    Optional<Duration> retention,
    Measured<Size> measured) {
  /**
   * How large it is.
   *
   * @param records rows of a table, records of a topic or of what landed
   * @param files zero for a topic
   * @param keptBytes with what only older snapshots need
   * @param bytesInAYear at the rate of the last day, by the retention
   */
  public record Size(
      long records,
      long files,
      long bytes,
      long keptBytes,
      long snapshots,
      long bytesPerDay,
      long filesPerDay,
      long commitsPerDay,
      long bytesInAYear,
      Optional<Instant> newest,
      String fileFormats) {}
}
