package io.headwater.contracts.odcs;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word a mistyped one is nearest to. */
public final class Nearest {
  private Nearest() {}

  /** The nearest known word; empty when none is near enough to be meant. */
  public static Optional<String> to(String word, Collection<String> known) {
    int limit = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= limit)
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** A question to end a message with; empty when nothing is near. */
  static String question(String word, Collection<String> known) {
    return to(word, known).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  /** Levenshtein's distance, case left aside. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      next(row, i, left.charAt(i - 1), right);
    }
    return row[right.length()];
  }

  private static void next(int[] row, int i, char letter, String right) {
    int diagonal = row[0];
    row[0] = i;
    for (int j = 1; j < row.length; j++) {
      int above = row[j];
      int changed = diagonal + (same(letter, right.charAt(j - 1)) ? 0 : 1);
      row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
      diagonal = above;
    }
  }

  private static boolean same(char left, char right) {
    return Character.toLowerCase(left) == Character.toLowerCase(right);
  }
}
