package io.headwater.alerts;

/**
 * What a rule found about one subject.
 *
 * @param subject what it is about, such as a topic or the id of an anomaly
 * @param value as measured, for a person
 * @param detail a sentence for a person; empty when the value says it all
 */
public record Finding(String subject, Judgement judgement, String value, String detail) {
  /** Whether that is as it should be. */
  public enum Judgement {
    FINE,
    WRONG
  }

  static Finding fine(String subject, String value, String detail) {
    return new Finding(subject, Judgement.FINE, value, detail);
  }

  static Finding wrong(String subject, String value, String detail) {
    return new Finding(subject, Judgement.WRONG, value, detail);
  }

  boolean isWrong() {
    return judgement == Judgement.WRONG;
  }
}
