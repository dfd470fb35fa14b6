package io.headwater.ingestion.deadletters;

import java.util.function.Consumer;

/** Where dead letters are kept. */
public interface LetterSource {
  /** Shows every letter, each attempt for itself; may be called again and then starts anew. */
  void each(Consumer<DeadLetter> reader);
}
