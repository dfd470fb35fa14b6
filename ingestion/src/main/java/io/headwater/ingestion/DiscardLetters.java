package io.headwater.ingestion;

import io.headwater.ingestion.deadletters.DeadLetter;
import io.headwater.ingestion.deadletters.log.Decider;
import io.headwater.ingestion.deadletters.log.LetterOffice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that gives dead letters up. */
@Command(
    name = "discard",
    description = {
      "Gives dead letters up, with the reason; they are kept, but no longer open.",
      "",
      "A discarded letter is never replayed."
    })
final class DiscardLetters implements Callable<Integer> {
  private static final int BATCH = 5_000;

  private final LetterConnection connection;

  @Mixin private LetterSelection selection = new LetterSelection();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why; it is kept with the decision.")
  private String reason;

  @Mixin private HelpOption help = new HelpOption();

  DiscardLetters(LetterConnection connection) {
    this.connection = connection;
  }

  @Override
  public Integer call() {
    selection.check();
    if (reason.isBlank()) {
      throw selection.wrongUse("--reason must say something");
    }
    LetterReport report = new LetterReport(System.out, System.err);
    LetterOffice office = connection.office();
    try (Decider decider = connection.decider(office)) {
      List<DeadLetter> batch = new ArrayList<>();
      selection.each(
          office, decider.decisions(), letter -> add(letter, batch, decider, report), report);
      discard(batch, decider, report);
    }
    report.print("discarded");
    return selection.allFound() ? 0 : 1;
  }

  private void add(
      DeadLetter letter, List<DeadLetter> batch, Decider decider, LetterReport report) {
    batch.add(letter);
    if (batch.size() == BATCH) {
      discard(batch, decider, report);
    }
  }

  private void discard(List<DeadLetter> batch, Decider decider, LetterReport report) {
    if (!batch.isEmpty()) {
      decider.discard(batch, reason);
      batch.forEach(letter -> report.add(letter, "discarded"));
      batch.clear();
    }
  }
}
