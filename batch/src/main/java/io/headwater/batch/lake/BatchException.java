package io.headwater.batch.lake;

/** A failure a person can act on: the message says what is wrong, where, and what to do. */
public final class BatchException extends RuntimeException {
  public BatchException(String message) {
    super(message);
  }

  public BatchException(String message, Throwable cause) {
    super(message, cause);
  }
}
