package io.headwater.cdc;

/** The capture cannot go on now; the message says to a person why. Trying again may help. */
final class CaptureException extends Exception {
  CaptureException(String message) {
    super(message);
  }

  CaptureException(String message, Throwable cause) {
    super(message, cause);
  }
}
