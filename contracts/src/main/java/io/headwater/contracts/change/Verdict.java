package io.headwater.contracts.change;

import java.util.Locale;

/** Whether those who read and write a dataset can go on as they are. */
public enum Verdict {
  COMPATIBLE,
  BREAKING;

  /** For a person. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
