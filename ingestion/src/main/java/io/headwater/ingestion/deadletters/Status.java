package io.headwater.ingestion.deadletters;

/** Where a letter stands. */
public enum Status {
  open,
  replayed,
  discarded;

  static Status after(Verdict verdict) {
    return switch (verdict) {
      case REPLAYED -> replayed;
      case DISCARDED -> discarded;
    };
  }
}
