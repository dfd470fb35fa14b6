package io.headwater.contracts.quality;

import java.util.Locale;

/** What follows when a rule is broken. */
public enum Severity {
  /** Nothing of the run is published. */
  ERROR,
  /** It is said and kept. */
  WARNING;

  /** As contracts and results write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
