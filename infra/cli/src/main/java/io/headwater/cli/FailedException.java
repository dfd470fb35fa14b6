package io.headwater.cli;

/** A command that failed for a reason a person can act on; the message is all they need. */
final class FailedException extends RuntimeException {
  FailedException(String message) {
    super(message);
  }

  FailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
