package io.headwater.live.store;

/** The store cannot answer yet; the message says what it waits for. */
public final class NotReadyException extends RuntimeException {
  NotReadyException(String message) {
    super(message);
  }
}
