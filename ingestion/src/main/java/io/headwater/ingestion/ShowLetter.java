package io.headwater.ingestion;

import io.headwater.ingestion.deadletters.Coordinates;
import io.headwater.ingestion.deadletters.DeadLetter;
import io.headwater.ingestion.deadletters.Decisions;
import io.headwater.ingestion.deadletters.log.LetterOffice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that shows one dead letter. */
@Command(name = "show", description = "Shows all there is of one dead letter.")
final class ShowLetter implements Callable<Integer> {
  private final LetterConnection connection;

  @Parameters(paramLabel = "ID", description = "Its id, such as shop.orders.v1-0@42.")
  private Coordinates id;

  @Option(
      names = "--raw",
      description = "Writes the record's bytes to standard output and nothing else.")
  private boolean raw;

  @Mixin private LetterChoice choice = new LetterChoice();

  @Mixin private HelpOption help = new HelpOption();

  ShowLetter(LetterConnection connection) {
    this.connection = connection;
  }

  @Override
  public Integer call() {
    LetterOffice office = connection.office();
    Decisions decisions = office.decisions();
    List<DeadLetter> found = new ArrayList<>();
    choice.each(
        office,
        decisions,
        letter -> {
          if (letter.id().equals(id)) {
            found.add(letter);
          }
        });
    if (found.isEmpty()) {
      throw new IngestionException(MissingLetters.message(List.of(id)));
    }
    print(found.getFirst(), office, decisions);
    return 0;
  }

  private void print(DeadLetter letter, LetterOffice office, Decisions decisions) {
    if (!raw) {
      new LetterText(letter, decisions, office.events(letter.id().topic()))
          .lines()
          .forEach(System.out::println);
      return;
    }
    try {
      System.out.write(letter.value() == null ? new byte[0] : letter.value());
      System.out.flush();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
