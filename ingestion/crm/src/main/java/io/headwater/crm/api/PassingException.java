package io.headwater.crm.api;

import java.time.Duration;
import java.util.Optional;

/** A failure that may be gone the next time. */
final class PassingException extends RuntimeException {
  private final Duration retryAfter;

  PassingException(String message) {
    this(message, (Throwable) null);
  }

  PassingException(String message, Throwable cause) {
    super(message, cause);
    this.retryAfter = null;
  }

  /** A failure of a CRM that says when to come back. */
  PassingException(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  /** How long the CRM asks to be left alone. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
