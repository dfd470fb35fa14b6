package io.headwater.batch.landing;

/**
 * A line of a file.
 *
 * @param number from 1
 * @param bytes without the line's end; only the first of them when it is cut
 * @param cut whether it is longer than a line may be
 */
record Line(long number, byte[] bytes, boolean cut) {
  boolean isBlank() {
    for (byte each : bytes) {
      if (each != ' ' && each != '\t') {
        return false;
      }
    }
    return true;
  }
}
