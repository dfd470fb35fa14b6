package io.headwater.ingestion.deadletters;

import java.util.Locale;

/** Where a letter stands. */
public enum Status {
  OPEN,
  REPLAYED,
  DISCARDED;

  static Status after(Verdict verdict) {
    return switch (verdict) {
      case REPLAYED -> Status.REPLAYED;
      case DISCARDED -> Status.DISCARDED;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
