package io.headwater.alerts;

/** Why a rule could not look; the message is for a person. */
final class ObstacleException extends Exception {
  private static final long serialVersionUID = 1L;

  ObstacleException(String message, Throwable cause) {
    super(message, cause);
  }
}
