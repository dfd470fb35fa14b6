package io.headwater.blueprint;

import java.util.Locale;

/** What governance is about. */
public enum Aspect {
  CLASSIFICATION,
  GRANTS,
  RETENTION,
  QUALITY,
  LINEAGE;

  /** As people type it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
