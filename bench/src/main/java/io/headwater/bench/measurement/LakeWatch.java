package io.headwater.bench.measurement;

import io.headwater.bench.platform.BenchException;
import io.headwater.bench.statistics.LatencyCourse;
import io.headwater.contracts.AvroValues;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks Trino every other second which readings it sees. What an answer has more than the one before
 * counts as seen when the answer is there.
 */
final class LakeWatch implements Callable<LatencyCourse> {
  /** Queries back to back would take a core from the job that they look at. */
  private static final Duration EVERY = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * How long before the newest reading seen the query begins to look: every partition had one then.
   * A query over all that came would take a core from the job that it looks at.
   */
  private static final Duration BEFORE = Duration.ofSeconds(2);

  private static final long EVERY_MICROS = 1_000;

  private final Bed bed;
  private final Instant from;
  private final Instant to;
  private final LatencyCourse course;

  LakeWatch(Bed bed, Instant from, Instant to) {
    this.bed = bed;
    this.from = from;
    this.to = to;
    this.course = new LatencyCourse(from, to);
  }

  @Override
  public LatencyCourse call() throws SQLException, IOException {
    try (Connection trino = DriverManager.getConnection(bed.trino(), bed.login());
        PreparedStatement query = trino.prepareStatement(sql())) {
      long newest = 0;
      Instant end = to.plus(PATIENCE);
      while (Instant.now().isBefore(end) && newest < AvroValues.micros(to)) {
        Instant since = newest == 0 ? from : AvroValues.instant(newest);
        query.setString(1, since.minus(BEFORE).toString());
        long begun = System.nanoTime();
        newest = newer(query, newest);
        LockSupport.parkNanos(EVERY.toNanos() - (System.nanoTime() - begun));
      }
    }
    return course;
  }

  private long newer(PreparedStatement query, long newest) throws SQLException {
    long seen;
    try (ResultSet answer = query.executeQuery()) {
      seen = answer.next() ? answer.getLong(1) : 0;
    }
    if (newest > 0 && seen > newest) {
      course.seen(AvroValues.micros(Instant.now()), newest, seen, (seen - newest) / EVERY_MICROS);
    }
    return Math.max(seen, newest);
  }

  private static String sql() throws IOException {
    try (InputStream in = LakeWatch.class.getResourceAsStream("/sql/newest_reading.sql")) {
      if (in == null) {
        throw new BenchException("The query newest_reading.sql is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
