package io.headwater.ingestion.deadletters;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every decision so far, by letter and attempt. */
public final class Decisions {
  private final Map<Attempt, Decision> decisions = new HashMap<>();
  private final Map<Coordinates, Decision> replays = new HashMap<>();

  private record Attempt(Coordinates letter, int attempts) {}

  /** Takes note of a decision; the newest on an attempt counts. */
  public void add(Decision decision) {
    decisions.put(new Attempt(decision.letter(), decision.attempts()), decision);
    decision.sentAs().ifPresent(place -> replays.put(place, decision));
  }

  /** What was decided on a letter at its present attempt. */
  public Optional<Decision> on(DeadLetter letter) {
    return Optional.ofNullable(decisions.get(new Attempt(letter.id(), letter.attempts())));
  }

  /** Where a letter stands. */
  public Status status(DeadLetter letter) {
    return on(letter).map(decision -> Status.after(decision.verdict())).orElse(Status.OPEN);
  }

  /** The replay that sent the record at some place; empty when it was no replay. */
  public Optional<Decision> thatSent(Coordinates place) {
    return Optional.ofNullable(replays.get(place));
  }

  /** Whether anything was ever sent again. */
  boolean hasReplays() {
    return !replays.isEmpty();
  }
}
