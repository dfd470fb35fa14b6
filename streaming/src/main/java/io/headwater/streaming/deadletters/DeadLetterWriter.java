package io.headwater.streaming.deadletters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;

/** Keeps the letters that came since the last checkpoint; the next one takes them. */
final class DeadLetterWriter implements CommittingSinkWriter<DeadLetter, DeadLetters> {
  private List<DeadLetter> letters = new ArrayList<>();

  @Override
  public void write(DeadLetter letter, Context context) {
    letters.add(letter);
  }

  /** Nothing can leave before the checkpoint. */
  @Override
  public void flush(boolean endOfInput) {}

  @Override
  public Collection<DeadLetters> prepareCommit() {
    if (letters.isEmpty()) {
      return List.of();
    }
    DeadLetters taken = new DeadLetters(letters);
    letters = new ArrayList<>();
    return List.of(taken);
  }

  @Override
  public void close() {}
}
