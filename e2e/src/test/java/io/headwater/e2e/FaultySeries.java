package io.headwater.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;

/** A device that measures much the same for four hours, long enough to be known, but for once. */
final class FaultySeries {
  private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-03-01T00:00:00");
  private static final int MINUTES = 240;
  private static final int FAULT = 230;

  private FaultySeries() {}

  /** Writes the series of a device to a file in a folder. */
  static void write(Path folder, String device) throws IOException {
    Random random = new Random(5);
    StringBuilder lines = new StringBuilder("timestamp,value\n");
    for (int minute = 0; minute < MINUTES; minute++) {
      double value = minute == FAULT ? 80 : 20 + random.nextDouble();
      lines.append(BEGIN.plusMinutes(minute)).append(":00,").append(value).append('\n');
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(device + ".csv"), lines);
  }
}
