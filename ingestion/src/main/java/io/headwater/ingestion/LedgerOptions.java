package io.headwater.ingestion;

import io.headwater.ingestion.ledger.LedgerFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where a run writes down what it sent. */
final class LedgerOptions {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Where to write what was sent, as JSON; the state folder if not given.")
  private Path ledger;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "Writes the same JSON here as well, for a program to read.")
  private Path summary;

  /** The files to write, their folders made. */
  List<LedgerFile> files(Path stateFolder, String task, Clock clock) {
    Path standard =
        stateFolder
            .resolve("ledgers")
            .resolve(task.replace(' ', '-') + "-" + NAME.format(Instant.now(clock)) + ".json");
    return Stream.concat(
            Stream.of(Optional.ofNullable(ledger).orElse(standard)), Stream.ofNullable(summary))
        .map(LedgerFile::at)
        .toList();
  }

  /** Writes the ledger and tells a person where it is and what is in it. */
  static void write(List<LedgerFile> files, Record ledger, List<String> text) {
    files.forEach(file -> file.write(ledger));
    text.forEach(System.err::println);
    System.err.println("Ledger: " + files.getFirst().path());
  }
}
