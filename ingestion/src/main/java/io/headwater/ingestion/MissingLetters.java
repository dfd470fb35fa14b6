package io.headwater.ingestion;

import io.headwater.ingestion.deadletters.Coordinates;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says that there are no letters of some ids. */
final class MissingLetters {
  private MissingLetters() {}

  static String message(Collection<Coordinates> ids) {
    return "There is no dead letter %s. './headwater dlq list --status all' lists those of the log, with '--from bronze' those of the lake."
        .formatted(ids.stream().map(Coordinates::toString).collect(Collectors.joining(", ")));
  }
}
