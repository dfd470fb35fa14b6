package io.headwater.blueprint.cost;

import java.util.List;

/** A price file cannot be used; the message has a line for every mistake. */
public final class PriceException extends Exception {
  private static final long serialVersionUID = 1L;

  PriceException(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }
}
