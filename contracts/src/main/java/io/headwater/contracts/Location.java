package io.headwater.contracts;

/** A place in a contract file; lines count from 1. */
public record Location(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
