package io.headwater.ingestion.deadletters;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Every letter once, at its newest attempt: what failed again is the same letter, and so is what a
 * stream that started anew has written a second time.
 */
public final class Letters {
  private final LetterSource source;
  private final Decisions decisions;

  public Letters(LetterSource source, Decisions decisions) {
    this.source = source;
    this.decisions = decisions;
  }

  /** Shows every letter; one after the other, so that a flood of them needs no room. */
  public void each(Consumer<DeadLetter> reader) {
    Map<Coordinates, Integer> newest = newestAttempts();
    Set<Coordinates> seen = new HashSet<>();
    source.each(
        letter -> {
          if (letter.attempts() >= newest.getOrDefault(letter.id(), 1) && seen.add(letter.id())) {
            reader.accept(letter);
          }
        });
  }

  /** The attempts of letters that failed again; without replays there are none. */
  private Map<Coordinates, Integer> newestAttempts() {
    Map<Coordinates, Integer> newest = new HashMap<>();
    if (decisions.hasReplays()) {
      source.each(
          letter -> {
            if (letter.attempts() > 1) {
              newest.merge(letter.id(), letter.attempts(), Math::max);
            }
          });
    }
    return newest;
  }
}
