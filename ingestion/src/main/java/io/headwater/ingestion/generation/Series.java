package io.headwater.ingestion.generation;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The start of the numbers that a run gives out: runs of other plans hardly ever have the same. */
public final class Series {
  private static final long SMALLEST = 100_000;
  private static final long SIZE = 900_000;

  private Series() {}

  /** Six digits made from what a plan says. */
  public static String of(String... plan) {
    CRC32 checksum = new CRC32();
    checksum.update(String.join("|", plan).getBytes(StandardCharsets.UTF_8));
    return String.valueOf(SMALLEST + checksum.getValue() % SIZE);
  }
}
