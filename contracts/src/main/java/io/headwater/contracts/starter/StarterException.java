package io.headwater.contracts.starter;

/** There is no first contract for what was asked for; the message says what to ask instead. */
public final class StarterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StarterException(String message) {
    super(message);
  }
}
