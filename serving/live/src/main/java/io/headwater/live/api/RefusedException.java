package io.headwater.live.api;

import io.javalin.http.HttpStatus;

/** A request that is not answered; the message says to a person why. */
final class RefusedException extends RuntimeException {
  private final HttpStatus status;

  RefusedException(HttpStatus status, String message) {
    super(message);
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }
}
