package io.headwater.crm.standin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the stand-in can do wrong, by the words a person uses for it. */
public enum Misbehaviour {
  /** Too many requests: come back in a second. */
  TOO_MANY("429"),
  /** An error of the server. */
  ERROR("500"),
  /** An answer that takes three seconds. */
  SLOW("slow"),
  /** All tokens end. */
  EXPIRED("expired"),
  /** A body that is no JSON. */
  BROKEN("broken"),
  /** A body of which the second half is missing. */
  CUT("cut"),
  /** A page of which the last object is missing. */
  SHORT("short"),
  /** A connection that is reset. */
  RESET("reset"),
  /** An object with values of other types than promised. */
  TYPES("types");

  private final String word;

  Misbehaviour(String word) {
    this.word = word;
  }

  static Optional<Misbehaviour> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(each -> each.word).toList();
  }

  @Override
  public String toString() {
    return word;
  }
}
