package io.headwater.cli;

/** Where dead letters are read from. */
enum LetterStore {
  /** Their topics, where the speed layer puts them. */
  log,
  /** The lake: what bronze could not decode and what silver refused. */
  bronze
}
