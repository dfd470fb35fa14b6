package io.headwater.platform;

/** The platform cannot do what was asked; the message says to a person why and what to do. */
public final class PlatformException extends Exception {
  public PlatformException(String message) {
    super(message);
  }

  public PlatformException(String message, Throwable cause) {
    super(message, cause);
  }
}
