package io.headwater.ingestion.readings.series;

import io.headwater.ingestion.files.CsvFields;
import io.headwater.ingestion.files.FileProblem;
import io.headwater.ingestion.files.RejectsFile;
import io.headwater.ingestion.files.SourceFile;
import io.headwater.ingestion.files.TextLine;
import io.headwater.ingestion.files.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongConsumer;

/** An open series file: its good lines one by one, what is wrong with the others put aside. */
final class Series implements AutoCloseable {
  private final SourceFile file;
  private final SeriesLineReader reader;
  private final RejectsFile rejects;
  private InputStream content;
  private TextLines lines;
  private SeriesLine.Good next;
  private String problem;
  private long read;

  Series(SourceFile file, SeriesLineReader reader, RejectsFile rejects) {
    this.file = file;
    this.reader = reader;
    this.rejects = rejects;
  }

  /**
   * Opens the file and goes to its first good line.
   *
   * @param bytesRead told the bytes of the file as they are read
   */
  void open(LongConsumer bytesRead) {
    try {
      content = file.open(bytesRead);
    } catch (IOException unreadable) {
      problem = FileProblem.unopened(unreadable);
      return;
    }
    try {
      lines = new TextLines(content);
      String header = lines.next().flatMap(TextLine::text).orElse("");
      if (CsvFields.isHeader(header, SeriesLineReader.HEADER)) {
        advance();
      } else {
        problem = FileProblem.header(header, SeriesLineReader.HEADER);
      }
    } catch (IOException broken) {
      problem = FileProblem.broken(broken, read);
    }
  }

  /** The file. */
  SourceFile file() {
    return file;
  }

  /** The good line it stands at; empty at the end. */
  Optional<SeriesLine.Good> line() {
    return Optional.ofNullable(next);
  }

  /** Goes to the next good line. */
  void advance() {
    next = null;
    try {
      Optional<TextLine> line = lines.next();
      while (line.isPresent() && !isTaken(line.get())) {
        line = lines.next();
      }
    } catch (IOException broken) {
      lines.unfinished().ifPresent(line -> rejects.add(line.reject("the file breaks off here")));
      problem = FileProblem.broken(broken, read);
    }
  }

  /** What is wrong with the file as a whole. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** How many lines were put aside. */
  long rejected() {
    return rejects.count();
  }

  @Override
  public void close() {
    rejects.close();
    try {
      if (content != null) {
        content.close();
      }
    } catch (IOException unclosable) {
      problem = FileProblem.unopened(unclosable);
    }
  }

  private boolean isTaken(TextLine line) {
    if (line.raw().length == 0) {
      return false;
    }
    read++;
    switch (reader.read(line)) {
      case SeriesLine.Good good -> next = good;
      case SeriesLine.Bad(String reason) -> rejects.add(line.reject(reason));
    }
    return next != null;
  }
}
