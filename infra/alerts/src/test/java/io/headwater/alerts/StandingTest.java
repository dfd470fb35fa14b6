package io.headwater.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final Finding WRONG = Finding.wrong("orders", "3", "three differ");
  private static final Finding FINE = Finding.fine("orders", "0", "none differs");

  @TempDir Path folder;
  private List<Alert> alerts = new ArrayList<>();

  @Test
  void tellsOfAFiringOnceAndOfItsEndOnce() {
    Rule rule = rule(Duration.ZERO);
    assertThat(look(rule, 0, WRONG)).containsExactly("firing orders 3");
    assertThat(look(rule, 15, WRONG)).isEmpty();
    assertThat(look(rule, 30, FINE)).containsExactly("resolved orders 0");
    assertThat(look(rule, 45, FINE)).isEmpty();
  }

  @Test
  void staysSilentForWhatIsWrongShorterThanTheRulesPatience() {
    Rule rule = rule(Duration.ofSeconds(30));
    assertThat(look(rule, 0, WRONG)).isEmpty();
    assertThat(look(rule, 15, FINE)).isEmpty();
    assertThat(look(rule, 30, WRONG)).isEmpty();
    assertThat(look(rule, 59, WRONG)).isEmpty();
    assertThat(look(rule, 60, WRONG)).containsExactly("firing orders 3");
  }

  @Test
  void whatCannotBeSeenStandsAsItStood() {
    Rule rule = rule(Duration.ZERO);
    look(rule, 0, WRONG);
    assertThat(take(new Observation(rule, List.of(), "Trino is down"), 15)).isEmpty();
    assertThat(alerts).hasSize(1);
    assertThat(look(rule, 30, FINE)).containsExactly("resolved orders 0");
  }

  @Test
  void aRuleThatIsTakenOutOfTheFileEndsItsAlerts() {
    look(rule(Duration.ZERO), 0, WRONG);
    assertThat(look(new StreamStopped(new Terms("other", Severity.info, Duration.ZERO)), 15))
        .containsExactly("resolved orders 3");
  }

  @Test
  void subjectsOfOneRuleAreAlertsOfTheirOwn() {
    Rule rule = rule(Duration.ZERO);
    Finding readings = Finding.wrong("readings", "1", "");
    look(rule, 0, WRONG);
    assertThat(look(rule, 15, WRONG, readings)).containsExactly("firing readings 1");
    assertThat(look(rule, 30, FINE, readings)).containsExactly("resolved orders 0");
  }

  @Test
  void aRestartNeitherRepeatsNorForgets() throws Exception {
    Rule rule = rule(Duration.ZERO);
    look(rule, 0, WRONG);
    StateFile file = new StateFile(folder.resolve("state/alerts.json"));
    List<Notice> waiting = List.of(new Notice("1", "{}"));
    file.write(new StateFile.State(alerts, Map.of("log", waiting)));
    assertThat(file.read()).isEqualTo(new StateFile.State(alerts, Map.of("log", waiting)));
    alerts = file.read().alerts();
    assertThat(look(rule, 15, WRONG)).isEmpty();
    assertThat(look(rule, 30, FINE)).containsExactly("resolved orders 0");
  }

  @Test
  void theIdOfAnAlertIsTheSameInEveryEpisodeAndThatOfADeliveryIsNot() throws Exception {
    Rule rule = rule(Duration.ZERO);
    List<Notice> notices = new ArrayList<>(notices(new Observation(rule, List.of(WRONG), ""), 0));
    notices.addAll(notices(new Observation(rule, List.of(FINE), ""), 15));
    notices.addAll(notices(new Observation(rule, List.of(WRONG), ""), 30));
    assertThat(notices.stream().map(notice -> member(notice, "alert_id")).distinct()).hasSize(1);
    assertThat(notices.stream().map(Notice::delivery).distinct()).hasSize(3);
  }

  private List<String> look(Rule rule, int second, Finding... findings) {
    return take(new Observation(rule, List.of(findings), ""), second);
  }

  private List<String> take(Observation observation, int second) {
    return notices(observation, second).stream()
        .map(
            notice ->
                "%s %s %s"
                    .formatted(
                        member(notice, "state"),
                        member(notice, "subject"),
                        member(notice, "value")))
        .toList();
  }

  private List<Notice> notices(Observation observation, int second) {
    Standing standing = new Standing(alerts);
    List<Notice> notices = standing.take(List.of(observation), START.plusSeconds(second));
    alerts = standing.alerts();
    return notices;
  }

  private static String member(Notice notice, String name) {
    try {
      return new ObjectMapper().readTree(notice.body()).path(name).asText();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Rule rule(Duration patience) {
    return new Drift(new Terms("layers-differ", Severity.critical, patience));
  }
}
