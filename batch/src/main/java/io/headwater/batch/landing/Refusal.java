package io.headwater.batch.landing;

/** A file or delivery that cannot be used; the message says to a person why. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final String errorClass;

  /**
   * A refusal.
   *
   * @param errorClass kind of failure, such as {@code WrongChecksum}
   */
  Refusal(String errorClass, String message) {
    super(message);
    this.errorClass = errorClass;
  }

  String errorClass() {
    return errorClass;
  }
}
