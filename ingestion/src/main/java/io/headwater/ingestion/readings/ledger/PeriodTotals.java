package io.headwater.ingestion.readings.ledger;

import io.headwater.contracts.AvroValues;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts and sums readings by minute of event time. A run over very many minutes is counted by
 * hour, one over very many hours by day, so that memory stays bounded; no figure loses anything.
 */
final class PeriodTotals {
  static final int MOST_PERIODS = 100_000;

  private static final List<Duration> LENGTHS =
      List.of(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));
  private static final long MICROS = 1_000_000;

  private Map<Long, Total> totals = new HashMap<>();
  private int length;
  private long lengthMicros = LENGTHS.getFirst().toSeconds() * MICROS;
  private long newestStart = Long.MIN_VALUE;
  private Total newest;

  /** What one period gained. */
  private static final class Total {
    private final ExactSum sum = new ExactSum();
    private long readings;

    void add(Total other) {
      readings += other.readings;
      sum.add(other.sum);
    }
  }

  /** Counts one reading, its time in microseconds since 1970. */
  void add(long observedAt, long millionths) {
    // Readings come more or less by time: mostly it is the period of the one before.
    if (newest == null || observedAt < newestStart || observedAt >= newestStart + lengthMicros) {
      select(observedAt);
    }
    newest.readings++;
    newest.sum.add(millionths);
  }

  /** Counts what another has counted; the longer period of both is that of the outcome. */
  void add(PeriodTotals other) {
    while (length < other.length) {
      lengthen();
    }
    other.totals.forEach((start, total) -> at(start).add(total));
  }

  /** How long a period is. */
  Duration period() {
    return LENGTHS.get(length);
  }

  /** The periods with readings in order. */
  List<ReadingLedger.Period> periods() {
    return totals.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                new ReadingLedger.Period(
                    AvroValues.instant(entry.getKey()),
                    entry.getValue().readings,
                    entry.getValue().sum.total()))
        .toList();
  }

  private void select(long observedAt) {
    while (totals.size() >= MOST_PERIODS && length < LENGTHS.size() - 1) {
      lengthen();
    }
    newest = at(observedAt);
    newestStart = start(observedAt);
  }

  private Total at(long observedAt) {
    return totals.computeIfAbsent(start(observedAt), start -> new Total());
  }

  private long start(long observedAt) {
    return observedAt - Math.floorMod(observedAt, lengthMicros);
  }

  private void lengthen() {
    length++;
    lengthMicros = LENGTHS.get(length).toSeconds() * MICROS;
    Map<Long, Total> shorter = totals;
    totals = new HashMap<>();
    shorter.forEach((start, total) -> at(start).add(total));
    newest = null;
  }
}
