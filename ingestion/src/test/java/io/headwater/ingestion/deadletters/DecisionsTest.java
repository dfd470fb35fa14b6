package io.headwater.ingestion.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class DecisionsTest {
  private static final Coordinates ID = new Coordinates("shop.orders.v1", 0, 4);
  private static final Coordinates AGAIN = new Coordinates("shop.orders.v1", 0, 90);

  private final Decisions decisions = new Decisions();

  @Test
  void aDecisionIsOnOneAttempt() {
    decisions.add(Decision.replayed(letter(1), AGAIN, Instant.EPOCH, Optional.empty()));

    assertThat(decisions.status(letter(1))).isEqualTo(Status.REPLAYED);
    assertThat(decisions.status(letter(2))).isEqualTo(Status.OPEN);
    assertThat(decisions.thatSent(AGAIN).map(Decision::letter)).hasValue(ID);
  }

  @Test
  void aLetterIsShownOnceAtItsNewestAttempt() {
    decisions.add(Decision.replayed(letter(1), AGAIN, Instant.EPOCH, Optional.empty()));
    List<DeadLetter> shown = new ArrayList<>();

    new Letters(List.of(letter(1), letter(2), letter(1))::forEach, decisions).each(shown::add);

    assertThat(shown).extracting(DeadLetter::attempts).containsExactly(2);
  }

  @Test
  void anIdIsReadAsItIsWritten() {
    assertThat(Coordinates.parse(ID.toString())).isEqualTo(ID).hasToString("shop.orders.v1-0@4");
  }

  private static DeadLetter letter(int attempts) {
    return new DeadLetter(
        ID,
        attempts == 1 ? ID : AGAIN,
        attempts,
        null,
        new byte[0],
        OptionalInt.empty(),
        "Malformed",
        "",
        Instant.EPOCH,
        Map.of());
  }
}
