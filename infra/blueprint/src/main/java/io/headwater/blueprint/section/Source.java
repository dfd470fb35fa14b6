package io.headwater.blueprint.section;

import io.headwater.blueprint.measure.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Data that comes from outside.
 *
 * @param kind events, database, api or files
 * @param domain who owns it
 * @param expectedEvery how often it is to come at least, where its contract says so
 * @param measured how much came, and how often
 */
public record Source(
    String dataset,
    String kind,
    String domain,
    String description,
    List<String> writtenBy,
    Optional<Duration> expectedEvery,
    Measured<Arrivals> measured) {
  /**
   * What came of a source.
   *
   * @param deliveries files that came together; zero for a topic
   * @param newest when the newest came
   */
  public record Arrivals(
      long records,
      long bytes,
      long deliveries,
      long recordsLastDay,
      long bytesLastDay,
      long deliveriesLastDay,
      Optional<Instant> newest) {}
}
