package io.headwater.ingestion.journeys.ledger;

import io.headwater.ingestion.journeys.Played;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What one run sent, counted at the source, so that the far end can be checked without the pipeline
 * in between.
 *
 * @param task the command
 * @param sent records of every nature that the topics acknowledged
 * @param events distinct good events by topic and, within it, by type
 * @param ordered net amount of every order event, cancellations taken off
 * @param paid what was paid
 * @param refunded what was paid back
 * @param pieces pieces moved, by type of movement
 * @param stock pieces on hand and reserved at the end, by product
 * @param rating stars of all feedback together
 * @param duplicates by topic, the events sent once more
 * @param undecodable by topic, the records whose bytes cannot be read
 * @param contractViolations by topic, the records that can be read and break the contract
 * @param bad bad records by what is wrong with them
 * @param byOutcome journeys by how they ended
 * @param byLastStep journeys by how far they came
 * @param journeys every journey
 * @param seconds how long the run took
 */
public record JourneyLedger(
    String task,
    long sent,
    Map<String, Map<String, Long>> events,
    BigDecimal ordered,
    BigDecimal paid,
    BigDecimal refunded,
    Map<String, Long> pieces,
    Map<String, Stock> stock,
    long rating,
    Map<String, Long> duplicates,
    Map<String, Long> undecodable,
    Map<String, Long> contractViolations,
    Map<String, Long> bad,
    Map<String, Long> byOutcome,
    Map<String, Long> byLastStep,
    List<Played> journeys,
    BigDecimal seconds) {

  /** What is there of a product. */
  public record Stock(long onHand, long reserved) {}

  /** How many good events there are. */
  public long good() {
    return events.values().stream()
        .flatMap(byType -> byType.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }
}
