package io.headwater.blueprint.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The same question about many tables. They are asked together, as a question costs more than its
 * answer; where that fails each is asked alone, so that one does not keep the others from
 * answering.
 */
final class TableQuestions {
  private static final int TOGETHER = 12;

  private final Engine engine;
  private final String since;

  /**
   * @param since a day before the question is asked, as ISO 8601 has it
   */
  TableQuestions(Engine engine, String since) {
    this.engine = engine;
    this.since = since;
  }

  /** The answer of each table to the question in a file, a row of which names its table. */
  <T> Map<String, Measured<T>> ask(String file, List<String> tables, Engine.Reading<T> reading) {
    Map<String, Measured<T>> answers = new LinkedHashMap<>();
    for (int from = 0; from < tables.size(); from += TOGETHER) {
      answers.putAll(
          together(file, tables.subList(from, Math.min(tables.size(), from + TOGETHER)), reading));
    }
    return answers;
  }

  private <T> Map<String, Measured<T>> together(
      String file, List<String> tables, Engine.Reading<T> reading) {
    Map<String, Measured<T>> answers = new LinkedHashMap<>();
    String sql =
        tables.stream()
            .map(table -> question(file, table))
            .collect(Collectors.joining("\nUNION ALL\n"));
    Measured<List<Map.Entry<String, T>>> rows =
        engine.ask(sql, row -> Map.entry(row.getString("name"), reading.of(row)));
    rows.known()
        .ifPresent(
            known -> known.forEach(row -> answers.put(row.getKey(), Measured.of(row.getValue()))));
    if (rows.known().isEmpty() && tables.size() > 1) {
      tables.forEach(table -> answers.putAll(together(file, List.of(table), reading)));
    } else if (rows.known().isEmpty()) {
      answers.put(tables.getFirst(), Measured.not(rows.why()));
    }
    return answers;
  }

  private String question(String file, String table) {
    return Questions.text(file)
        .replace("{table}", table)
        .replace("{files}", metadata(table, "files"))
        .replace("{snapshots}", metadata(table, "snapshots"))
        .replace("{since}", since);
  }

  /** Such as {@code gold."orders$files"}. */
  private static String metadata(String table, String which) {
    int dot = table.indexOf('.');
    return "%s.\"%s$%s\"".formatted(table.substring(0, dot), table.substring(dot + 1), which);
  }

  /** The tables whose answer is known and like this. */
  static <T> List<String> which(Map<String, Measured<T>> answers, Predicate<T> like) {
    List<String> names = new ArrayList<>();
    answers.forEach((name, answer) -> answer.known().filter(like).ifPresent(_ -> names.add(name)));
    return names;
  }
}
