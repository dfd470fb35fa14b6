package io.headwater.ingestion.readings.ledger;

import io.headwater.ingestion.ledger.SourceFiles;
import io.headwater.ingestion.readings.fleet.InjectedFault;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one run sent, counted at the source, so that the far end can be checked without the pipeline
 * in between.
 *
 * @param task the command, such as {@code generate readings}
 * @param topic where the readings went
 * @param sent records of every nature the topic acknowledged
 * @param readings distinct good readings; the figures up to byPeriod are about them
 * @param valueSum sum of their values over all metrics
 * @param firstObservedAt earliest event time; null when there are no readings
 * @param lastObservedAt latest event time; null when there are no readings
 * @param period how long a period is: a minute, an hour for more than 100,000 minutes, a day for
 *     more than 100,000 hours
 * @param byPeriod the same by event time
 * @param duplicates good readings sent once more
 * @param outOfOrder good readings of a time seconds before they were sent
 * @param late good readings of a time minutes before they were sent
 * @param undecodable bad records whose bytes cannot be read
 * @param contractViolations bad records that can be read and break the contract
 * @param bad the bad records by what is wrong with them
 * @param skewedDevices devices whose clock is wrong
 * @param faults what went wrong with devices; readings of a fault are good readings
 * @param rounded readings whose value had more digits than the contract's
 * @param rejectedLines lines of the files that were not sent
 * @param rejects the folder they are kept in with their reasons; null when there are none
 * @param files what became of the files
 * @param seconds how long the run took
 */
public record ReadingLedger(
    String task,
    String topic,
    long sent,
    long readings,
    BigDecimal valueSum,
    Instant firstObservedAt,
    Instant lastObservedAt,
    Duration period,
    List<Period> byPeriod,
    long duplicates,
    long outOfOrder,
    long late,
    long undecodable,
    long contractViolations,
    Map<String, Long> bad,
    long skewedDevices,
    List<InjectedFault> faults,
    long rounded,
    long rejectedLines,
    Path rejects,
    SourceFiles files,
    BigDecimal seconds) {

  /** The readings of one period, such as the minute that starts at an instant. */
  public record Period(Instant start, long readings, BigDecimal valueSum) {}
}
