package io.headwater.ingestion.deadletters;

import java.time.Instant;
import java.util.Optional;

/**
 * What was decided on one attempt of a letter.
 *
 * @param letter id of the letter
 * @param attempts how often it had failed when this was decided
 * @param verdict what becomes of it
 * @param sentAs where the record stands that was sent; empty when none was
 * @param decidedAt when
 * @param reason what was mended, or why it was given up; empty when nobody said
 */
public record Decision(
    Coordinates letter,
    int attempts,
    Verdict verdict,
    Optional<Coordinates> sentAs,
    Instant decidedAt,
    Optional<String> reason) {

  /** A letter that was sent again. */
  public static Decision replayed(
      DeadLetter letter, Coordinates sentAs, Instant at, Optional<String> mended) {
    return new Decision(
        letter.id(), letter.attempts(), Verdict.REPLAYED, Optional.of(sentAs), at, mended);
  }

  /** A letter that was given up. */
  public static Decision discarded(DeadLetter letter, Instant at, String reason) {
    return new Decision(
        letter.id(),
        letter.attempts(),
        Verdict.DISCARDED,
        Optional.empty(),
        at,
        Optional.of(reason));
  }
}
