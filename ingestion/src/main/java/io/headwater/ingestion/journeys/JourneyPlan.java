package io.headwater.ingestion.journeys;

import io.headwater.ingestion.generation.Series;
import io.headwater.ingestion.generation.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What to play. The same plan with the same shop gives the same events, byte for byte, whenever it
 * is played.
 *
 * @param seed chooses among the worlds there are
 * @param count journeys
 * @param from the first UTC day
 * @param until the day after the last one: what is under way then stays so
 * @param duplicates share of the events that is sent once more
 * @param bad events that must be refused, as a share of the good ones, on top of them
 */
public record JourneyPlan(
    long seed, long count, LocalDate from, LocalDate until, Share duplicates, Share bad) {
  /**
   * The start of every number that this plan gives out in a shop. Where the same number would stand
   * for something else it differs, so that no event takes the id of another.
   */
  public String series(Population population) {
    List<String> words =
        new ArrayList<>(List.of("" + seed, "" + count, from.toString(), until.toString()));
    words.addAll(population.words());
    return Series.of(words.toArray(String[]::new));
  }

  /** The first instant. */
  public Instant start() {
    return from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The instant from which nothing happens any more. */
  public Instant end() {
    return until.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
