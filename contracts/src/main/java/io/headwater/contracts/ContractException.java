package io.headwater.contracts;

/** A contract that cannot be used; the message starts with {@code file:line}. */
public final class ContractException extends RuntimeException {
  public ContractException(Location location, String problem) {
    super(location + ": " + problem);
  }

  /** Several problems of one set of contracts, a line each. */
  ContractException(String problems) {
    super(problems);
  }
}
