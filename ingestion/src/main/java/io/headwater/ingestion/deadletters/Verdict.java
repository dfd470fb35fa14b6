package io.headwater.ingestion.deadletters;

import java.util.Locale;

/** What was decided on a letter. */
public enum Verdict {
  /** It was sent to its topic again. */
  REPLAYED,
  /** It was given up. */
  DISCARDED;

  /** The word the contract has for it. */
  public String contractName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verdict behind a word of the contract. */
  public static Verdict named(String contractName) {
    return valueOf(contractName.toUpperCase(Locale.ROOT));
  }
}
