package io.headwater.streaming.deadletters;

/** So much of the traffic cannot be used that the fault is not the records'. */
public final class DeadLetterFloodException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DeadLetterFloodException(String flood) {
    super(flood);
  }
}
