package io.headwater.alerts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that is wrong.
 *
 * @param rule name of the rule
 * @param since when it was first seen to be wrong
 * @param finding what was seen last
 */
record Alert(
    String rule,
    String kind,
    Severity severity,
    String limit,
    Stage stage,
    Instant since,
    Finding finding) {
  /** Whether people were told. */
  enum Stage {
    /** Wrong for less than the rule's patience: nobody was told. */
    PENDING,
    FIRING
  }

  /** The same for the same rule and subject, always and everywhere. */
  static String id(String rule, String subject) {
    return UUID.nameUUIDFromBytes((rule + "\n" + subject).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  String id() {
    return id(rule, finding.subject());
  }

  boolean isFiring() {
    return stage == Stage.FIRING;
  }

  Alert firing() {
    return new Alert(rule, kind, severity, limit, Stage.FIRING, since, finding);
  }

  Alert seen(Finding now) {
    return new Alert(rule, kind, severity, limit, stage, since, now);
  }
}
