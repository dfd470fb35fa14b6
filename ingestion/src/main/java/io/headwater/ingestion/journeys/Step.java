package io.headwater.ingestion.journeys;

import java.util.Locale;

/** How far a journey comes, in order. */
public enum Step {
  BROWSE,
  CART,
  CHECKOUT,
  ORDER,
  VALIDATE,
  RESERVE,
  PAY,
  SHIP,
  DELIVER;

  /** The name in ledgers and in gold. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
