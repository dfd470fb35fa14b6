package io.headwater.streaming.anomalies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Scores a series file as the stream scores a device: reads {@code timestamp,value}, writes {@code
 * timestamp,value,score}, a row for a row, each known before the next is read.
 */
public final class ScoreFile {
  static final String HEADER = "timestamp,value";

  private final Path file;
  private final Detector detector = new Detector();

  ScoreFile(Path file) {
    this.file = file;
  }

  /** Scores {@code FILE} to standard output, or to a second path. Exits with 1 when it cannot. */
  public static void main(String[] words) {
    try {
      ScoreFile scores = new ScoreFile(Path.of(words[0]));
      if (words.length > 1) {
        scores.writeTo(Path.of(words[1]));
      } else {
        scores.write(new OutputStreamWriter(System.out, UTF_8));
      }
    } catch (BadSeriesException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (NoSuchFileException e) {
      System.err.println("There is no file " + e.getFile());
      System.exit(1);
    } catch (IOException e) {
      System.err.println("Cannot score " + words[0] + ": " + e.getMessage());
      System.exit(1);
    }
  }

  /** The file appears whole or not at all. */
  void writeTo(Path out) throws IOException {
    Path whole = out.toAbsolutePath();
    Path part = Files.createTempFile(whole.getParent(), whole.getFileName().toString(), ".part");
    try {
      write(Files.newBufferedWriter(part));
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  void write(Writer target) throws IOException {
    try (BufferedReader lines = open();
        BufferedWriter rows = new BufferedWriter(target)) {
      requireHeader(lines.readLine());
      rows.write(HEADER + ",score\n");
      long number = 2;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.write(row(line, number++));
      }
    } catch (CharacterCodingException e) {
      throw new BadSeriesException(file + ": is not UTF-8 text");
    }
  }

  private String row(String line, long number) {
    try {
      SeriesLine read = SeriesLine.parse(line);
      double score = detector.observe(read.second(), read.value()).score();
      return String.format(Locale.ROOT, "%s,%s,%.8f\n", read.timestamp(), read.text(), score);
    } catch (BadSeriesException e) {
      throw new BadSeriesException("%s:%d: %s".formatted(file, number, e.getMessage()));
    }
  }

  private void requireHeader(String line) {
    if (line == null || !line.strip().equals(HEADER)) {
      throw new BadSeriesException(
          "%s:1: expected the header '%s' but found '%s'"
              .formatted(file, HEADER, line == null ? "" : line));
    }
  }

  private BufferedReader open() throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      InputStream text =
          file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
      return new BufferedReader(new InputStreamReader(text, UTF_8.newDecoder()));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }
}
