package io.headwater.ingestion;

import io.headwater.ingestion.deadletters.Coordinates;
import io.headwater.ingestion.deadletters.DeadLetter;
import io.headwater.ingestion.deadletters.Decisions;
import io.headwater.ingestion.deadletters.Status;
import io.headwater.ingestion.deadletters.log.LetterOffice;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The letters something is decided on; never all of them by accident. */
final class LetterSelection {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Ids of letters, such as shop.orders.v1-0@42.")
  private Set<Coordinates> ids = new LinkedHashSet<>();

  @Mixin private LetterChoice choice = new LetterChoice();

  @Option(names = "--all", description = "Every open letter, if nothing else is said.")
  private boolean all;

  private final Set<Coordinates> missing = new HashSet<>();

  /** Refuses to go on when nothing was selected. */
  void check() {
    if (ids.isEmpty() && !choice.isNarrowed() && !all) {
      throw wrongUse("Say which letters: IDs, --where, --topic or --all");
    }
  }

  boolean isOne() {
    return ids.size() == 1;
  }

  ParameterException wrongUse(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  /** Shows the open letters; the report learns which were decided before, and which are missing. */
  void each(
      LetterOffice office, Decisions decisions, Consumer<DeadLetter> open, LetterReport report) {
    missing.clear();
    missing.addAll(ids);
    choice.each(
        office,
        decisions,
        letter -> {
          missing.remove(letter.id());
          if (ids.isEmpty() || ids.contains(letter.id())) {
            decide(letter, decisions.status(letter), open, report);
          }
        });
    if (!missing.isEmpty()) {
      report.say(MissingLetters.message(missing));
    }
  }

  /** Whether there was a letter for every id. */
  boolean allFound() {
    return missing.isEmpty();
  }

  private static void decide(
      DeadLetter letter, Status status, Consumer<DeadLetter> open, LetterReport report) {
    if (status == Status.OPEN) {
      open.accept(letter);
    } else {
      report.skip(letter, status);
    }
  }
}
