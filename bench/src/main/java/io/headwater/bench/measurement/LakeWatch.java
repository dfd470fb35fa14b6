package io.headwater.bench.measurement;

import io.headwater.bench.platform.BenchException;
import io.headwater.bench.statistics.Latencies;
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
 * Asks Trino once a second which readings it sees. What an answer has more than the one before
 * counts as seen when the answer is there.
 */
final class LakeWatch implements Callable<Latencies> {
  /** Queries back to back would take a core from the job that they look at. */
  private static final Duration EVERY = Duration.ofSeconds(1);

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BEFORE = Duration.ofMinutes(1);
  private static final long EVERY_MICROS = 1_000;

  private final Bed bed;
  private final Instant from;
  private final Instant to;
  private final Latencies latencies = new Latencies();

  LakeWatch(Bed bed, Instant from, Instant to) {
    this.bed = bed;
    this.from = from;
    this.to = to;
  }

  @Override
  public Latencies call() throws SQLException, IOException {
    try (Connection trino = DriverManager.getConnection(bed.trino(), bed.login());
        PreparedStatement query = trino.prepareStatement(sql())) {
      long newest = 0;
      Instant end = to.plus(PATIENCE);
      while (Instant.now().isBefore(end) && newest < AvroValues.micros(to)) {
        query.setString(1, from.minus(BEFORE).toString());
        long begun = System.nanoTime();
        newest = newer(query, newest);
        LockSupport.parkNanos(EVERY.toNanos() - (System.nanoTime() - begun));
      }
    }
    return latencies;
  }

  private long newer(PreparedStatement query, long newest) throws SQLException {
    long seen;
    try (ResultSet answer = query.executeQuery()) {
      seen = answer.next() ? answer.getLong(1) : 0;
    }
    if (newest > 0 && seen > newest) {
      latencies.seen(
          AvroValues.micros(Instant.now()),
          newest,
          seen,
          (seen - newest) / EVERY_MICROS,
          AvroValues.micros(from));
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
