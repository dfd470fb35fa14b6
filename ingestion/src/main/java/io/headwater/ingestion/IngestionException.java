package io.headwater.ingestion;

/** A run that cannot go on; the message says to a person what was wrong, where, and what to do. */
public final class IngestionException extends RuntimeException {
  public IngestionException(String message) {
    super(message);
  }

  public IngestionException(String message, Throwable cause) {
    super(message, cause);
  }
}
