package io.headwater.ingestion.orders.ledger;

import io.headwater.ingestion.ledger.SourceFiles;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one run sent, with what a replay had sent that it goes on with, counted at the source, so
 * that the far end can be checked without the pipeline in between.
 *
 * @param task the command, such as {@code generate orders}
 * @param topic where the events went
 * @param sent records of every nature the topic acknowledged
 * @param events distinct good events; the figures up to lastOccurredAt and byMonth are about them
 * @param lines their lines
 * @param netAmount quantity times price over every line
 * @param byEventType events by what happened to the order
 * @param firstOccurredAt earliest event time; null when there are no events
 * @param lastOccurredAt latest event time; null when there are no events
 * @param byMonth the figures of gold.agg_sales_monthly
 * @param duplicates events sent once more
 * @param undecodable bad records whose bytes cannot be read
 * @param contractViolations bad records that can be read and break the contract
 * @param bad the bad records by what is wrong with them
 * @param rejectedLines lines of the files that were not sent
 * @param rejects the folder they are kept in with their reasons; null when there are none
 * @param files what became of the files
 * @param seconds how long the run took
 */
public record OrderLedger(
    String task,
    String topic,
    long sent,
    long events,
    long lines,
    BigDecimal netAmount,
    Map<String, Long> byEventType,
    Instant firstOccurredAt,
    Instant lastOccurredAt,
    List<Month> byMonth,
    long duplicates,
    long undecodable,
    long contractViolations,
    Map<String, Long> bad,
    long rejectedLines,
    Path rejects,
    SourceFiles files,
    BigDecimal seconds) {

  /** The figures of one UTC month, such as {@code 2026-01}. */
  public record Month(
      String month, long lines, long invoices, long knownCustomers, BigDecimal netAmount) {}
}
