package io.headwater.blueprint.cost;

import java.util.Locale;

/** Where a quantity is from. */
public enum Basis {
  MEASURED,
  /** From the price file. */
  ASSUMED;

  /** As the blueprint says it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
