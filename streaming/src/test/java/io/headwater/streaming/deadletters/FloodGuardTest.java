package io.headwater.streaming.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FloodGuardTest {
  private final HandClock clock = new HandClock();
  private final FloodGuard guard = new FloodGuard(0.25, clock);

  /** A clock that stands until it is moved. */
  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void tellsShareTopicErrorAndAnExample() {
    good(500);
    letters(400, "Malformed");

    assertThat(letters(700, "UnknownSchema"))
        .hasValue(
            "1,000 of the last 1,500 records of shop.orders.v1 are dead letters, 67 % where 25 % are"
                + " let through; most are UnknownSchema, such as shop.orders.v1-1@599: the registry"
                + " has none");
  }

  @Test
  void aFewBadRecordsAtTheBeginningAreNoFlood() {
    assertThat(letters(999, "Malformed")).isEmpty();
  }

  @Test
  void oneInElevenIsNoFloodHoweverMany() {
    for (int tenth = 0; tenth < 100_000; tenth++) {
      good(10);
      assertThat(letters(1, "Malformed")).isEmpty();
    }
  }

  @Test
  void whatIsLongAgoDoesNotCount() {
    letters(999, "Malformed");
    clock.pass(Duration.ofMinutes(2));

    assertThat(letters(999, "Malformed")).isEmpty();
  }

  @Test
  void goodRecordsOfLongAgoHideNoFlood() {
    good(1_000_000);
    clock.pass(Duration.ofSeconds(70));

    assertThat(letters(1_000, "Malformed")).isPresent();
  }

  @Test
  void aFloodThatComesSlowlyIsOneToo() {
    Optional<String> flood = Optional.empty();
    for (int second = 0; second < 60 && flood.isEmpty(); second++) {
      good(30);
      flood = letters(30, "Malformed");
      clock.pass(Duration.ofSeconds(1));
    }
    assertThat(flood).isPresent();
  }

  private void good(int records) {
    for (int record = 0; record < records; record++) {
      guard.good();
    }
  }

  private Optional<String> letters(int letters, String errorClass) {
    for (int letter = 0; letter < letters; letter++) {
      Optional<String> flood = guard.letter(letter(letter, errorClass));
      if (flood.isPresent()) {
        return flood;
      }
    }
    return Optional.empty();
  }

  private static DeadLetter letter(int offset, String errorClass) {
    return new DeadLetter(
        null,
        new byte[1],
        "shop.orders.v1",
        1,
        offset,
        null,
        errorClass,
        "the registry has none",
        Instant.EPOCH);
  }
}
