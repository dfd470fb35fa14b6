package io.headwater.landing.prices;

/**
 * One delivery as it was sent, and what has to become of it.
 *
 * @param prices of the list that it delivers
 * @param reject error class of its row among the rejects; null when it has none
 */
record LedgerEntry(
    String delivery,
    String format,
    Defect defect,
    long prices,
    long bronze,
    long silver,
    long quarantined,
    long duplicates,
    String reject) {
  static LedgerEntry of(String delivery, String format, Defect defect, long prices) {
    Effect effect = Effect.of(defect, prices);
    return new LedgerEntry(
        delivery,
        format,
        defect,
        prices,
        effect.bronze(),
        effect.silver(),
        effect.quarantined(),
        effect.duplicates(),
        effect.reject().orElse(null));
  }
}
