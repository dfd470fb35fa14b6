package io.headwater.landing;

/** A run that cannot go on; the message says to a person what was wrong, where, and what to do. */
public final class LandingException extends RuntimeException {
  public LandingException(String message) {
    super(message);
  }

  public LandingException(String message, Throwable cause) {
    super(message, cause);
  }
}
