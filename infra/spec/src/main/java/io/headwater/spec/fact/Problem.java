package io.headwater.spec.fact;

import java.util.Comparator;

/**
 * Something in the documents that is not so.
 *
 * @param file path from the root of the checkout
 * @param line counted from 1
 * @param what what is wrong, and what to do about it
 */
public record Problem(String file, int line, String what) {
  /** By file and line. */
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file).thenComparing(Problem::line);

  @Override
  public String toString() {
    return "%s:%d: %s".formatted(file, line, what);
  }
}
