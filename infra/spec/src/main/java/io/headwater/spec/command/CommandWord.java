package io.headwater.spec.command;

import java.util.HashMap;
import java.util.Map;

/**
 * A word of a command line that is a command, as documents are held against it.
 *
 * @param options its options, with {@code --}
 * @param words the commands that may stand behind it
 * @param rest what may stand behind it that is neither
 */
public record CommandWord(
    String name, Map<String, Takes> options, Map<String, CommandWord> words, Rest rest) {
  /** What an option takes. */
  public enum Takes {
    NOTHING,
    A_VALUE
  }

  /** What follows a command; a later one allows more. */
  public enum Rest {
    NOTHING,
    /** Words that a job of another module understands. */
    A_JOB,
    /** Words that are none of ours, such as the name of a file. */
    ARGUMENTS,
    /** Words that another program understands. */
    ANYTHING
  }

  public CommandWord {
    options = Map.copyOf(options);
    words = Map.copyOf(words);
  }

  /** What either of two commands takes. */
  public CommandWord with(CommandWord other) {
    Map<String, Takes> all = new HashMap<>(options);
    all.putAll(other.options);
    return new CommandWord(name, all, words, rest.compareTo(other.rest) < 0 ? other.rest : rest);
  }
}
