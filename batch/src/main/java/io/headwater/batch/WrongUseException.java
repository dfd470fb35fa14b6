package io.headwater.batch;

/** A command line that says nothing usable; the message says what to write instead. */
final class WrongUseException extends RuntimeException {
  WrongUseException(String message) {
    super(message);
  }
}
