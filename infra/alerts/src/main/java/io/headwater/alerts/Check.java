package io.headwater.alerts;

import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One look at a platform, for a person. It tells nobody and keeps nothing: since when something is
 * wrong it knows from the watcher.
 */
public final class Check {
  private Check() {}

  /**
   * One line of the answer.
   *
   * @param state ok, firing, pending or unknown
   * @param since when it was first seen to be wrong; empty when it is not, or nobody has watched
   */
  public record Line(
      String rule,
      String subject,
      State state,
      String value,
      String limit,
      Optional<Instant> since,
      String detail) {
    /** How it stands. */
    public enum State {
      ok,
      pending,
      firing,
      unknown
    }
  }

  /** Looks once with every rule. */
  public static List<Line> run(Rules rules, AlertSettings settings, Path home, Contracts contracts)
      throws IOException, InterruptedException {
    Map<String, Alert> known = new HashMap<>();
    new StateFile(Watcher.state(home))
        .read()
        .alerts()
        .forEach(alert -> known.put(alert.id(), alert));
    Instant now = Instant.now();
    try (PlatformSources platform = new PlatformSources(settings, contracts)) {
      List<Line> lines = new ArrayList<>();
      for (Rule rule : rules.all()) {
        lines.addAll(lines(Observation.of(rule, platform.sources(), now), known, now));
      }
      return lines;
    }
  }

  static List<Line> lines(Observation observation, Map<String, Alert> known, Instant now) {
    Rule rule = observation.rule();
    String name = rule.terms().name();
    if (observation.isObstructed()) {
      return List.of(
          line(
              rule,
              rule.watches(),
              Line.State.unknown,
              "",
              Optional.empty(),
              observation.obstacle()));
    }
    if (observation.findings().isEmpty()) {
      return List.of(line(rule, rule.watches(), Line.State.ok, "", Optional.empty(), ""));
    }
    return observation.findings().stream()
        .map(
            finding -> {
              Optional<Alert> alert =
                  Optional.ofNullable(known.get(Alert.id(name, finding.subject())))
                      .filter(stands -> finding.isWrong());
              return line(
                  rule,
                  finding.subject(),
                  state(rule, finding, alert, now),
                  finding.value(),
                  alert.map(Alert::since),
                  finding.detail());
            })
        .toList();
  }

  private static Line line(
      Rule rule,
      String subject,
      Line.State state,
      String value,
      Optional<Instant> since,
      String detail) {
    return new Line(rule.terms().name(), subject, state, value, rule.limit(), since, detail);
  }

  /** What no watcher has seen yet fires: a single look has no patience. */
  private static Line.State state(Rule rule, Finding finding, Optional<Alert> alert, Instant now) {
    if (!finding.isWrong()) {
      return Line.State.ok;
    }
    boolean pending =
        alert
            .filter(stands -> !stands.isFiring())
            .filter(stands -> stands.since().plus(rule.terms().patience()).isAfter(now))
            .isPresent();
    return pending ? Line.State.pending : Line.State.firing;
  }
}
