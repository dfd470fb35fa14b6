package io.headwater.spec.check;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds names of topics, tables, columns and landing folders in a text, and whether they exist. */
public final class DatasetNames {
  /** Placeholders, such as {@code silver.NAME} or {@code bronze.<name>}, and files are none. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(".*[A-Z<>{}$].*|.*[._-]|.*\\.(?:csv|html|jsonl?|md|sql|ya?ml)");

  /** What may stand behind a name: the point of a sentence, or a place in a topic. */
  private static final Pattern PLACE = Pattern.compile("(?:-\\d+)+$|\\.+$");

  /** A table of the database has the name of the topic that its changes are in, without this. */
  private static final String CAPTURED = "(?:cdc\\.)?";

  private final Contracts contracts;
  private final List<String> names;
  private final Pattern name;

  public DatasetNames(Contracts contracts) {
    this.contracts = contracts;
    this.names =
        contracts.all().stream()
            .flatMap(
                contract ->
                    Stream.concat(
                        Stream.of(contract.name()), contract.property("deadLetters").stream()))
            .toList();
    String prefixes =
        names.stream()
            .map(each -> each.split("[./]")[0])
            .filter(prefix -> !prefix.equals("landing"))
            .distinct()
            .collect(Collectors.joining("|"));
    this.name =
        Pattern.compile(
            "(?<![\\w./-])(?:(?:%s)\\.[\\w.*<>{}$-]+|landing/[\\w*<>{}$-]+)".formatted(prefixes));
  }

  /** The names in a text for which there is no dataset. */
  public List<String> missing(String text) {
    return name.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(found -> PLACE.matcher(found).replaceFirst(""))
        .filter(found -> !PLACEHOLDER.matcher(found).matches())
        .filter(found -> !exists(found))
        .distinct()
        .toList();
  }

  private boolean exists(String found) {
    Pattern name = Pattern.compile(CAPTURED + Pattern.quote(found).replace("*", "\\E.*\\Q"));
    return names.stream().anyMatch(each -> name.matcher(each).matches()) || isColumn(found);
  }

  private boolean isColumn(String found) {
    int dot = found.lastIndexOf('.');
    Optional<Contract> table =
        contracts.all().stream()
            .filter(contract -> contract.isQueried())
            .filter(contract -> dot > 0 && contract.name().equals(found.substring(0, dot)))
            .findFirst();
    return table.isPresent()
        && table.get().fields().stream()
            .anyMatch(field -> field.name().equals(found.substring(dot + 1)));
  }
}
