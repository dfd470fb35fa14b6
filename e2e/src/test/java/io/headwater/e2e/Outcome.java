package io.headwater.e2e;

import java.util.List;

/** What a command left behind: its exit code and what it printed. */
record Outcome(int exit, String out, String err) {
  /** The exit code of a command that was given up, as timeout(1) has it. */
  static final int GIVEN_UP = 124;

  /** The outcome, which must be a success. */
  Outcome orFail() {
    if (exit != 0) {
      throw new AssertionError("exit " + exit + "\n" + out + "\n" + err);
    }
    return this;
  }

  /** The outcome with one more line among the errors. */
  Outcome remarking(String remark, Object... values) {
    return new Outcome(exit, out, err + System.lineSeparator() + remark.formatted(values));
  }

  /** Rows of a CSV answer without its header. */
  List<String> rows() {
    return out.lines().skip(1).toList();
  }
}
