package io.headwater.alerts;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** The rules in force, read anew for each look; a file that was spoilt leaves them as they were. */
final class RuleBook {
  private final Supplier<Rules> file;
  private final Consumer<String> remarks;
  private Rules inForce;
  private String mistakes = "";

  /**
   * Opens the book.
   *
   * @param remarks hears of mistakes, once
   * @throws RuleException when there are mistakes already
   */
  RuleBook(Supplier<Rules> file, Consumer<String> remarks) {
    this.file = file;
    this.remarks = remarks;
    this.inForce = file.get();
  }

  Rules rules() {
    try {
      inForce = file.get();
      mistakes = "";
    } catch (RuleException e) {
      if (!e.getMessage().equals(mistakes)) {
        mistakes = e.getMessage();
        remarks.accept("The rules stay as they were: " + mistakes);
      }
    }
    return inForce;
  }
}
