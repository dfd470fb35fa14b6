package io.headwater.ingestion;

import io.headwater.ingestion.deadletters.DeadLetter;
import io.headwater.ingestion.deadletters.Decisions;
import io.headwater.ingestion.deadletters.Status;
import io.headwater.ingestion.deadletters.log.LetterOffice;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that lists dead letters. */
@Command(
    name = "list",
    description = {
      "Lists dead letters, each once at its newest attempt.",
      "",
      "An id is where the record stands that failed first: topic-partition@offset."
    })
final class ListLetters implements Callable<Integer> {
  private final LetterConnection connection;

  @Mixin private LetterChoice choice = new LetterChoice();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "Lists so many at most; ${DEFAULT-VALUE} if not given. All are counted.")
  private int limit;

  @Option(
      names = "--status",
      paramLabel = "S",
      defaultValue = "open",
      description = "open, replayed, discarded or all; ${DEFAULT-VALUE} if not given.")
  private StatusFilter filter;

  @Mixin private HelpOption help = new HelpOption();

  /** Which letters to list by where they stand. */
  enum StatusFilter {
    OPEN,
    REPLAYED,
    DISCARDED,
    ALL;

    boolean lets(Status status) {
      return this == ALL || name().equals(status.name());
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  ListLetters(LetterConnection connection) {
    this.connection = connection;
  }

  @Override
  public Integer call() {
    LetterOffice office = connection.office();
    Decisions decisions = office.decisions();
    LetterTable table = new LetterTable(limit);
    choice.each(office, decisions, letter -> add(table, letter, decisions.status(letter)));
    table.print(System.out, System.err);
    return 0;
  }

  private void add(LetterTable table, DeadLetter letter, Status status) {
    if (filter.lets(status)) {
      table.add(letter, status);
    }
  }
}
