package io.headwater.streaming.readings;

import io.headwater.streaming.deadletters.DeadLetter;
import io.headwater.streaming.deadletters.Judged;

/**
 * What became of one record of the log: a reading or a dead letter.
 *
 * @param event the reading; null for a dead letter
 * @param deadLetter the dead letter; null for a reading
 */
public record ReadingRecord(Reading event, DeadLetter deadLetter) implements Judged<Reading> {
  static ReadingRecord good(Reading reading) {
    return new ReadingRecord(reading, null);
  }

  static ReadingRecord dead(DeadLetter deadLetter) {
    return new ReadingRecord(null, deadLetter);
  }
}
