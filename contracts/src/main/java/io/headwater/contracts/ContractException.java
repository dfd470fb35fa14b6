package io.headwater.contracts;

import java.util.List;

/** A contract that cannot be used; the message starts with {@code file:line}. */
public final class ContractException extends RuntimeException {
  public ContractException(Location location, String problem) {
    super(location + ": " + problem);
  }

  /** Several problems of one set of contracts, a line each. */
  public ContractException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
