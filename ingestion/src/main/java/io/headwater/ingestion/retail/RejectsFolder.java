package io.headwater.ingestion.retail;

import io.headwater.ingestion.IngestionException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Keeps the rejected lines of a folder, a CSV file for every day file that has some. Reading a day
 * file again replaces its rejects, so a mended file leaves none behind.
 */
public final class RejectsFolder {
  private static final String HEADER = "place,reason,line\n";

  private final Path folder;

  public RejectsFolder(Path folder) {
    this.folder = folder;
  }

  /** Where the rejects are. */
  public Path path() {
    return folder;
  }

  /**
   * Writes the rejects of a day file; none removes what an earlier reading left.
   *
   * @throws IngestionException when it cannot be written
   */
  public void write(DayFile dayFile, List<Reject> rejects) {
    Path file = folder.resolve(dayFile.name().replaceFirst("\\.csv(\\.gz)?$", "") + ".rejects.csv");
    try {
      if (rejects.isEmpty()) {
        Files.deleteIfExists(file);
        return;
      }
      Files.createDirectories(folder);
      writeAll(file, dayFile.name(), rejects);
    } catch (IOException unwritable) {
      throw new IngestionException("Cannot write " + file + ": " + unwritable, unwritable);
    }
  }

  private static void writeAll(Path file, String dayFile, List<Reject> rejects) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(HEADER.getBytes(StandardCharsets.UTF_8));
      for (Reject reject : rejects) {
        quote(out, (dayFile + ":" + reject.line()).getBytes(StandardCharsets.UTF_8));
        out.write(',');
        quote(out, reject.reason().getBytes(StandardCharsets.UTF_8));
        out.write(',');
        // The line goes byte by byte: it may be here because it is no text at all.
        quote(out, reject.raw());
        out.write('\n');
      }
    }
  }

  private static void quote(OutputStream out, byte[] field) throws IOException {
    out.write('"');
    for (byte character : field) {
      if (character == '"') {
        out.write('"');
      }
      out.write(character);
    }
    out.write('"');
  }
}
