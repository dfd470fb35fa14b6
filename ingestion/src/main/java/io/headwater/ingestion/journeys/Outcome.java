package io.headwater.ingestion.journeys;

import java.util.Locale;

/** How a journey ended. */
public enum Outcome {
  /** Nothing says that it ended: the customer left, or it is still under way. */
  OPEN,
  REJECTED,
  OUT_OF_STOCK,
  PAYMENT_FAILED,
  CANCELLED,
  COMPLETED,
  RETURNED;

  /** The name in ledgers and in gold. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
