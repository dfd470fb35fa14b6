package io.headwater.ingestion;

import io.headwater.ingestion.deadletters.DeadLetter;
import io.headwater.ingestion.deadletters.Decisions;
import io.headwater.ingestion.deadletters.log.Decider;
import io.headwater.ingestion.deadletters.log.LetterOffice;
import io.headwater.ingestion.deadletters.mend.Check;
import io.headwater.ingestion.deadletters.mend.Fix;
import io.headwater.ingestion.deadletters.mend.Mended;
import io.headwater.ingestion.deadletters.mend.Mended.Ready;
import io.headwater.ingestion.deadletters.mend.Mended.Refused;
import io.headwater.ingestion.deadletters.mend.Mending;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that sends dead letters again. */
@Command(
    name = "replay",
    description = {
      "Sends dead letters to their topic again, mended where told to; each exactly once.",
      "",
      "The event and the note that it was sent are one transaction: a letter that was replayed or"
          + " discarded is skipped, however often this is run or killed. What would fail again is"
          + " not sent. What fails nevertheless is the same letter with one more attempt."
    })
final class ReplayLetters implements Callable<Integer> {
  /** So many letters make a transaction; few enough to be sent well within its time-out. */
  private static final int BATCH = 500;

  private final LetterConnection connection;

  @Mixin private LetterSelection selection = new LetterSelection();

  @Option(
      names = "--fix",
      paramLabel = "FIX",
      description = {
        "What to mend, may be given again: currency=GBP, lines[0].quantity=3 or"
            + " lines[*].quantity=3 set a field of the event (nothing behind = is null),"
            + " schema=ID reads the bytes with another registered schema, payload=FILE takes"
            + " other bytes (one letter only)."
      })
  private List<Fix> fixes = new ArrayList<>();

  @Option(names = "--as-is", description = "Sends what would fail again, too.")
  private boolean asIs;

  @Option(names = "--dry-run", description = "Only says what would be sent.")
  private boolean dryRun;

  @Mixin private HelpOption help = new HelpOption();

  ReplayLetters(LetterConnection connection) {
    this.connection = connection;
  }

  @Override
  public Integer call() {
    selection.check();
    if (fixes.stream().anyMatch(Fix.TakeBytes.class::isInstance) && !selection.isOne()) {
      throw selection.wrongUse("--fix payload=FILE is for one letter: give its ID");
    }
    LetterOffice office = connection.office();
    Mending mending = new Mending(office::events, fixes, asIs ? Check.NONE : Check.CONTRACT);
    LetterReport report = new LetterReport(System.out, System.err);
    if (dryRun) {
      Decisions decisions = office.decisions();
      sort(
          office, decisions, mending, report, ready -> report.add(ready.letter(), "would be sent"));
    } else {
      replay(office, mending, report);
    }
    report.print(dryRun ? "would be sent" : "replayed");
    return report.isClean() && selection.allFound() ? 0 : 1;
  }

  private void replay(LetterOffice office, Mending mending, LetterReport report) {
    try (Decider decider = connection.decider(office)) {
      List<Ready> batch = new ArrayList<>();
      sort(
          office,
          decider.decisions(),
          mending,
          report,
          ready -> {
            batch.add(ready);
            if (batch.size() == BATCH) {
              send(decider, batch, mending, report);
            }
          });
      send(decider, batch, mending, report);
    }
  }

  private static void send(
      Decider decider, List<Ready> batch, Mending mending, LetterReport report) {
    if (!batch.isEmpty()) {
      decider.replay(batch, mending.words());
      batch.forEach(ready -> report.add(ready.letter(), "replayed"));
      batch.clear();
    }
  }

  /** Mends the open letters that were selected; what cannot be sent goes to the report. */
  private void sort(
      LetterOffice office,
      Decisions decisions,
      Mending mending,
      LetterReport report,
      Consumer<Ready> sender) {
    Consumer<DeadLetter> open =
        letter -> {
          Mended mended = mending.mend(letter);
          switch (mended) {
            case Ready ready -> sender.accept(ready);
            case Refused refused -> report.refuse(letter, refused.why());
          }
        };
    selection.each(office, decisions, open, report);
  }
}
