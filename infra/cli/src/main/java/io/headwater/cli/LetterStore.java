package io.headwater.cli;

import java.util.Locale;

/** Where dead letters are read from. */
enum LetterStore {
  /** Their topics, where the speed layer puts them. */
  LOG,
  /** The lake: what bronze could not decode and what silver refused. */
  BRONZE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
