package io.headwater.alerts;

import java.util.List;

/** A file of rules that cannot be used; the message has a line for every mistake in it. */
public final class RuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RuleException(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }
}
