package io.headwater.streaming.readings;

/**
 * State of a device: how its newest minute was sent to those who watch.
 *
 * @param minute first instant of the newest minute, epoch milliseconds
 * @param sentAt processing time at which it was sent last, epoch milliseconds; 0 for never
 * @param unsent whether it changed since; the change then leaves {@code interval} after the last
 */
public record HotMinute(long minute, long sentAt, boolean unsent) {
  static final HotMinute NONE = new HotMinute(Long.MIN_VALUE, 0, false);
}
