package io.headwater.streaming.deadletters;

/**
 * What became of one record of the log: an event that can be used or a dead letter, never both. Bad
 * input is a value so that it passes the source, the checkpoints and the sinks like any other.
 *
 * @param <T> the event
 */
public interface Judged<T> {
  /** The event; null for a dead letter. */
  T event();

  /** The dead letter; null for an event. */
  DeadLetter deadLetter();

  /** Whether the record is an event that can be used. */
  default boolean isGood() {
    return deadLetter() == null;
  }
}
