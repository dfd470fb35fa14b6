package io.headwater.alerts;

import java.time.Instant;
import java.util.List;

/**
 * What one rule found in one look.
 *
 * @param obstacle why it could not look; empty when it could
 */
record Observation(Rule rule, List<Finding> findings, String obstacle) {
  Observation {
    findings = List.copyOf(findings);
  }

  static Observation of(Rule rule, Sources sources, Instant now) throws InterruptedException {
    try {
      return new Observation(rule, rule.look(sources, now), "");
    } catch (ObstacleException e) {
      return new Observation(rule, List.of(), e.getMessage());
    }
  }

  boolean isObstructed() {
    return !obstacle.isEmpty();
  }
}
