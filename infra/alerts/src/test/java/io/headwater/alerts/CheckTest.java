package io.headwater.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.alerts.Check.Line.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Rule RULE =
      new Drift(new Terms("layers-differ", Severity.critical, Duration.ofSeconds(30)));
  private static final Finding WRONG = Finding.wrong("orders", "3", "");

  @Test
  void whatNobodyHasWatchedFiresAtOnce() {
    assertThat(states(Map.of(), WRONG)).containsExactly(State.firing);
  }

  @Test
  void whatTheWatcherIsPatientWithIsPendingForAsLong() {
    assertThat(states(since(NOW.minusSeconds(10)), WRONG)).containsExactly(State.pending);
    assertThat(states(since(NOW.minusSeconds(31)), WRONG)).containsExactly(State.firing);
  }

  @Test
  void whatIsFineIsOkWhateverStood() {
    assertThat(states(since(NOW), Finding.fine("orders", "0", ""))).containsExactly(State.ok);
    assertThat(states(Map.of())).containsExactly(State.ok);
  }

  @Test
  void whatCannotBeSeenIsUnknown() {
    Observation obstructed = new Observation(RULE, List.of(), "Trino is down");
    assertThat(Check.lines(obstructed, Map.of(), NOW))
        .extracting(Check.Line::state, Check.Line::detail)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(State.unknown, "Trino is down"));
  }

  private static List<State> states(Map<String, Alert> known, Finding... findings) {
    return Check.lines(new Observation(RULE, List.of(findings), ""), known, NOW).stream()
        .map(Check.Line::state)
        .toList();
  }

  private static Map<String, Alert> since(Instant since) {
    Alert alert =
        new Alert(
            "layers-differ",
            RULE.kind(),
            Severity.critical,
            RULE.limit(),
            Alert.Stage.PENDING,
            since,
            WRONG);
    return Map.of(alert.id(), alert);
  }
}
