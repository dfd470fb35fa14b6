package io.headwater.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A live table gains no rows while its topic goes on growing.
 *
 * @param olderThan age of the newest row above which it fires
 */
record Freshness(Terms terms, String table, String topic, Duration olderThan) implements Rule {
  @Override
  public String kind() {
    return "freshness";
  }

  @Override
  public String watches() {
    return table;
  }

  @Override
  public String limit() {
    return "> " + Spoken.of(olderThan) + " while " + topic + " grows";
  }

  /** The table is not asked while its topic is silent. */
  @Override
  public List<Finding> look(Sources sources, Instant now)
      throws ObstacleException, InterruptedException {
    Instant limit = now.minus(olderThan);
    if (sources.log().arrived(topic, limit, now) == 0) {
      return List.of(Finding.fine(table, "", topic + " is silent"));
    }
    Optional<Instant> newest = newest(sources.lake(), limit);
    String age = newest.map(at -> Spoken.of(Duration.between(at, now))).orElse("no row");
    // What arrived since the newest row, and has waited for longer than it may.
    Instant from = newest.orElse(Instant.EPOCH);
    boolean waits = from.isBefore(limit) && sources.log().arrived(topic, from, limit) > 0;
    String detail =
        newest.map(at -> "the newest row of " + table + " is of " + at).orElse(table + " is empty");
    return List.of(waits ? Finding.wrong(table, age, detail) : Finding.fine(table, age, detail));
  }

  /** Mostly there is a row of late, which costs the least to ask for: only new files are read. */
  private Optional<Instant> newest(Lake lake, Instant limit) throws ObstacleException {
    Optional<Instant> ofLate = lake.newest(table, limit);
    return ofLate.isPresent() ? ofLate : lake.newest(table, Instant.EPOCH);
  }
}
