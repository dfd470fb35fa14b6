package io.headwater.ingestion.deadletters.mend;

/** Whether a mended letter is checked before it is sent. */
public enum Check {
  /** What would fail again is not sent. */
  CONTRACT,
  /** It is sent as it is. */
  NONE
}
