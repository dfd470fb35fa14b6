package io.headwater.ingestion.readings.fleet;

import java.util.Locale;

/** What can be wrong with a device. */
public enum FaultKind {
  /** One to three values far away. */
  SPIKE,
  /** Another level. */
  LEVEL_SHIFT,
  /** Further and further away. */
  DRIFT,
  /** The same value over and over. */
  STUCK,
  /** Much more noise. */
  NOISE_BURST,
  /** No readings at all. */
  SILENCE;

  /** The name in a ledger, such as {@code level_shift}. */
  public String ledgerName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
