package io.headwater.batch;

import java.nio.file.Path;

/** A process that takes the turn, says so, and keeps it until it is ended. */
final class HoldsTheTurn {
  private HoldsTheTurn() {}

  public static void main(String[] words) throws Exception {
    try (Turn turn = Turn.take(Path.of(words[0]), "rebuild silver.prices")) {
      System.out.println("holding");
      System.in.read();
    }
  }
}
