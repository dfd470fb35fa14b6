package io.headwater.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The alerts that stand, by their ids, and how they change with what is observed. */
final class Standing {
  private final Map<String, Alert> alerts = new LinkedHashMap<>();

  Standing(List<Alert> alerts) {
    alerts.forEach(alert -> this.alerts.put(alert.id(), alert));
  }

  List<Alert> alerts() {
    return List.copyOf(alerts.values());
  }

  /** Takes in a look of every rule in force; what people are to be told of comes back. */
  List<Notice> take(List<Observation> observations, Instant now) {
    List<Notice> notices = new ArrayList<>();
    Set<String> confirmed = new HashSet<>();
    for (Observation observation : observations) {
      if (observation.isObstructed()) {
        // Nothing is known: what stood stands.
        alerts.values().stream()
            .filter(alert -> alert.rule().equals(observation.rule().terms().name()))
            .forEach(alert -> confirmed.add(alert.id()));
      }
      observation.findings().stream()
          .filter(Finding::isWrong)
          .forEach(finding -> confirmed.add(raise(observation.rule(), finding, now, notices)));
    }
    Map<String, Finding> fine = fine(observations);
    for (Alert alert : alerts()) {
      if (!confirmed.contains(alert.id())) {
        end(alert.seen(fine.getOrDefault(alert.id(), alert.finding())), now, notices);
      }
    }
    return notices;
  }

  private String raise(Rule rule, Finding finding, Instant now, List<Notice> notices) {
    Terms terms = rule.terms();
    Alert alert =
        new Alert(
            terms.name(),
            rule.kind(),
            terms.severity(),
            rule.limit(),
            Alert.Stage.PENDING,
            now,
            finding);
    Alert known = alerts.getOrDefault(alert.id(), alert).seen(finding);
    boolean due = Duration.between(known.since(), now).compareTo(terms.patience()) >= 0;
    if (!known.isFiring() && due) {
      known = known.firing();
      notices.add(Notice.firing(known, now));
    }
    alerts.put(known.id(), known);
    return known.id();
  }

  private void end(Alert alert, Instant now, List<Notice> notices) {
    alerts.remove(alert.id());
    if (alert.isFiring()) {
      notices.add(Notice.resolved(alert, now));
    }
  }

  private static Map<String, Finding> fine(List<Observation> observations) {
    Map<String, Finding> fine = new LinkedHashMap<>();
    for (Observation observation : observations) {
      for (Finding finding : observation.findings()) {
        fine.putIfAbsent(Alert.id(observation.rule().terms().name(), finding.subject()), finding);
      }
    }
    return fine;
  }
}
