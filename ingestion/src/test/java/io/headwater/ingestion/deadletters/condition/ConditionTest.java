package io.headwater.ingestion.deadletters.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.ingestion.deadletters.Coordinates;
import io.headwater.ingestion.deadletters.DeadLetter;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConditionTest {
  private static final Coordinates ID = new Coordinates("shop.orders.v1", 1, 100);
  private static final DeadLetter LETTER =
      new DeadLetter(
          ID,
          new Coordinates("shop.orders.v1", 0, 900),
          2,
          null,
          new byte[0],
          OptionalInt.empty(),
          "ContractViolation",
          "currency 'pounds' does not match ^[A-Z]{3}$",
          Instant.parse("2026-03-01T12:00:00Z"),
          Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "topic=shop.orders.v1",
        "partition=1",
        "offset>=100",
        "offset<101",
        "attempts!=1",
        "error_class = ContractViolation",
        "message~CURRENCY",
        "message!~quantity",
        "time>=2026-03-01",
        "time<2026-03-01T12:00:01Z",
        "schema_id!=3",
        "key!=A1"
      })
  void holds(String text) {
    assertThat(Condition.parse(text)).accepts(LETTER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "partition=0",
        "offset>100",
        "attempts<2",
        "error_class=contractviolation",
        "message~^pounds",
        "time>2026-03-02",
        "schema_id=3",
        "schema_id<3",
        "key~."
      })
  void doesNotHold(String text) {
    assertThat(Condition.parse(text)).rejects(LETTER);
  }

  @Test
  void saysWhatIsWrongAndWhatIsKnown() {
    refuses("offset", "a condition is FIELD OPERATOR VALUE");
    refuses("ofset=1", "there is no field 'ofset', did you mean 'offset'?", "error_class");
    refuses("offset~1", "offset is compared with >= <= != = > <");
    refuses("message>a", "message is compared with != !~ = ~");
    refuses("offset=many", "'many' is not a whole number");
    refuses("time>=yesterday", "'yesterday' is no time: write 2026-03-01");
    refuses("message~(", "'(' is no regular expression");
  }

  private static void refuses(String text, String... said) {
    assertThatThrownBy(() -> Condition.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot use condition '" + text + "': ")
        .hasMessageContainingAll(said);
  }
}
