package io.headwater.contracts.odcs;

import io.headwater.contracts.quality.Measure;
import io.headwater.contracts.rules.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code missingValues}: which texts, beside null, say that there is none. */
final class MissingValues {
  private MissingValues() {}

  static Optional<Measure> read(Mapping quality, String field) {
    List<String> texts =
        quality
            .mapping("arguments")
            .map(arguments -> arguments.knows(Set.of("missingValues")).texts("missingValues"))
            .orElse(List.of());
    if (texts.isEmpty()) {
      quality.problem("'missingValues' needs 'arguments' with a list of 'missingValues'");
      return Optional.empty();
    }
    String listed = texts.stream().map(SqlText::quoted).collect(Collectors.joining(", "));
    return Optional.of(
        new Measure.WrongRows(
            "coalesce(CAST(`%s` AS STRING) NOT IN (%s), false)".formatted(field, listed)));
  }
}
