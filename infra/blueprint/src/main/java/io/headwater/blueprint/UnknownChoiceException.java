package io.headwater.blueprint;

import io.headwater.contracts.odcs.Nearest;
import java.util.Collection;
import java.util.List;

/** A blueprint was asked for of something that there is not; the message says what there is. */
public final class UnknownChoiceException extends Exception {
  private static final long serialVersionUID = 1L;

  private UnknownChoiceException(String message) {
    super(message);
  }

  /**
   * Refuses the first of some words that is not known.
   *
   * @param what one of them is called, such as {@code use case}
   */
  static void refuse(String what, List<String> asked, Collection<String> known)
      throws UnknownChoiceException {
    for (String word : asked) {
      if (!known.contains(word)) {
        throw new UnknownChoiceException(
            "There is no %s '%s'%s. There are: %s"
                .formatted(
                    what,
                    word,
                    Nearest.to(word, known)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse(""),
                    String.join(", ", known)));
      }
    }
  }
}
