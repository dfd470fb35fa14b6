package io.headwater.streaming.anomalies;

/** A series file that cannot be scored; the message says where and why. */
final class BadSeriesException extends RuntimeException {
  BadSeriesException(String message) {
    super(message);
  }
}
