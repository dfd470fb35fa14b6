package io.headwater.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
  private static final String ONE =
      """
      rules:
        - name: a
          kind: stream-stopped
          severity: info
      """;

  @TempDir Path home;

  @Test
  void everyKindIsShippedWithARule() {
    Rules rules = Rules.of(home, Map.of());
    assertThat(rules.origin()).endsWith("alerts/rules.yaml");
    assertThat(rules.all().stream().map(Rule::kind).distinct())
        .containsExactly(
            "dead-letter-share",
            "lag",
            "freshness",
            "anomaly",
            "reconciliation-drift",
            "undeclared-fields",
            "stream-stopped");
    assertThat(rules.all().getFirst())
        .isEqualTo(
            new DeadLetterShare(
                new Terms("orders-dead-letters", Severity.warning, Duration.ZERO),
                "shop.orders.v1",
                0.05,
                Duration.ofMinutes(5),
                20));
  }

  @Test
  void everyKindHasARunbook() {
    for (Rule rule : Rules.shipped().all()) {
      assertThat(Path.of("../../docs/runbooks", rule.kind() + ".md")).exists();
    }
  }

  @Test
  void theHomeOverridesWhatIsShippedAndTheVariableBoth() throws IOException {
    Path own = Files.writeString(home.resolve("alerts.yaml"), ONE);
    assertThat(Rules.of(home, Map.of()).origin()).isEqualTo(own.toString());
    Path named = Files.writeString(home.resolve("other.yaml"), ONE);
    assertThat(Rules.of(home, Map.of("HEADWATER_ALERT_RULES", named.toString())).origin())
        .isEqualTo(named.toString());
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Rules.of(home, Map.of("HEADWATER_ALERT_RULES", "/no/such.yaml")))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("/no/such.yaml");
  }

  @Test
  void everyMistakeIsToldWithItsLineAndTheNearestWord() {
    assertThatThrownBy(
            () ->
                Rules.parse(
                    "rules.yaml",
                    """
                    rules:
                      - name: a
                        kind: leg
                      - name: b
                        kind: lag
                        severity: warnig
                        stream: readings
                        topik: iot.readings.v1
                        above: many
                      - name: b
                        kind: freshness
                        severity: info
                        table: live.x; drop table y
                        topic: iot.readings.v1
                        older-than: 5 minutes
                    """))
        .isInstanceOf(RuleException.class)
        .hasMessage(
            """
            rules.yaml:3: 'kind' is 'leg'; it must be one of anomaly, dead-letter-share, freshness, lag, reconciliation-drift, stream-stopped, undeclared-fields; did you mean 'lag'?
            rules.yaml:4: 'topic' is missing; add it: the name of a topic
            rules.yaml:6: 'severity' is 'warnig'; it must be one of critical, info, warning; did you mean 'warning'?
            rules.yaml:8: unknown key 'topik'; did you mean 'topic'?
            rules.yaml:9: 'above' is 'many'; it must be a whole number such as 100
            rules.yaml:10: there is another rule 'b'; rename one
            rules.yaml:13: 'table' is 'live.x; drop table y'; it must be a table such as live.sales_per_minute
            rules.yaml:15: 'older-than' is '5 minutes'; it must be a duration such as 30s, 5m or 24h""");
  }

  @Test
  void whatIsNotYamlIsToldWithItsLine() {
    assertThatThrownBy(() -> Rules.parse("rules.yaml", "rules:\n  - name: [\n"))
        .hasMessageStartingWith("rules.yaml:")
        .hasMessageContaining("this is not YAML");
    assertThatThrownBy(() -> Rules.parse("rules.yaml", "")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> Rules.parse("rules.yaml", "rules: 5")).hasMessageContaining("a list");
  }
}
