package io.headwater.ingestion.deadletters.mend;

import io.headwater.ingestion.deadletters.DeadLetter;

/** What became of a letter that was to be sent again. */
public sealed interface Mended {
  /** The letter. */
  DeadLetter letter();

  /** A record that can be sent. */
  record Ready(DeadLetter letter, byte[] key, byte[] value) implements Mended {}

  /** A letter that would fail again, or cannot be mended so, and why. */
  record Refused(DeadLetter letter, String why) implements Mended {}
}
