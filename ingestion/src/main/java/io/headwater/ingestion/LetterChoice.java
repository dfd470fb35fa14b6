package io.headwater.ingestion;

import io.headwater.ingestion.deadletters.DeadLetter;
import io.headwater.ingestion.deadletters.Decisions;
import io.headwater.ingestion.deadletters.LetterSource;
import io.headwater.ingestion.deadletters.Letters;
import io.headwater.ingestion.deadletters.condition.Condition;
import io.headwater.ingestion.deadletters.lake.LakeLetters;
import io.headwater.ingestion.deadletters.log.LetterOffice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Which letters a command is about. */
final class LetterChoice {
  @Option(
      names = "--topic",
      paramLabel = "T",
      description = "Only letters of this topic, such as shop.orders.v1.")
  private String topic;

  @Option(
      names = "--where",
      paramLabel = "COND",
      description = {
        "Only letters for which this holds; given again, all must hold. Fields: topic, partition,"
            + " offset, key, error_class, message, schema_id, time, attempts. Operators: = !=,"
            + " for text also ~ !~ (regular expression), else > >= < <=.",
        "Such as error_class=Malformed, message~currency, time>=2026-03-01."
      })
  private List<Condition> conditions = new ArrayList<>();

  @Option(names = "--letters", hidden = true, description = "Letters that the lake has, in a file.")
  private Path file;

  /** Whether anything narrows it down. */
  boolean isNarrowed() {
    return topic != null || !conditions.isEmpty();
  }

  /** Shows every letter that was chosen, once. */
  void each(LetterOffice office, Decisions decisions, Consumer<DeadLetter> reader) {
    new Letters(source(office, decisions), decisions)
        .each(
            letter -> {
              if (isChosen(letter)) {
                reader.accept(letter);
              }
            });
  }

  private LetterSource source(LetterOffice office, Decisions decisions) {
    if (topic != null && !office.topics().contains(topic)) {
      throw new IngestionException(
          "There are no dead letters of '%s'; there are some of %s"
              .formatted(topic, String.join(", ", office.topics())));
    }
    return file == null
        ? office.letters(Optional.ofNullable(topic))
        : new LakeLetters(file, office::events, decisions);
  }

  private boolean isChosen(DeadLetter letter) {
    return (topic == null || letter.id().topic().equals(topic))
        && conditions.stream().allMatch(condition -> condition.test(letter));
  }
}
