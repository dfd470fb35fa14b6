package io.headwater.ingestion;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;

/** A command that ran in this process, and what it said. */
record Ran(int exit, String out, String err) {
  private static <T> T nothing(IngestionSettings settings) {
    throw new IllegalStateException("no events are made here");
  }

  static Ran of(Map<String, String> environment, String command, String... words) {
    PrintStream systemOut = System.out;
    PrintStream systemErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int exit =
          Ingest.commands(environment, Clock.systemUTC(), Ran::nothing, Ran::nothing, Ran::nothing)
              .execute(Stream.concat(Stream.of(command), Stream.of(words)).toArray(String[]::new));
      return new Ran(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(systemOut);
      System.setErr(systemErr);
    }
  }
}
