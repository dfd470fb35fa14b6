package io.headwater.ingestion.orders.shop;

import io.headwater.ingestion.generation.Series;
import io.headwater.ingestion.generation.Share;
import java.time.LocalDate;

/**
 * What to generate. The same plan gives the same events, byte for byte, whenever it is run.
 *
 * @param seed chooses among the worlds there are
 * @param count distinct good events
 * @param from first UTC day
 * @param until the day after the last one
 * @param duplicates share of the good events that is sent once more
 * @param bad events that must be refused, as a share of the good ones, on top of them
 * @param late share of the good events that is sent minutes to hours after its time
 */
public record GeneratorPlan(
    long seed,
    long count,
    LocalDate from,
    LocalDate until,
    Share duplicates,
    Share bad,
    Share late) {
  /** How many records that makes, more or less. */
  public long deliveries() {
    return Math.round(count * (1 + duplicates.value() + bad.value()));
  }

  /**
   * The start of every order number of this plan. Plans that would give the same order other
   * contents differ in it, so that no event takes the id of another.
   */
  String series() {
    return Series.of("" + seed, "" + count, from.toString(), until.toString());
  }
}
