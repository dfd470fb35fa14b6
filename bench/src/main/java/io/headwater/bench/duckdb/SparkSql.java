package io.headwater.bench.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The SQL of the batch layer in DuckDB's words: the same text, with what the two write differently
 * exchanged by rule. What only has another name is a macro ({@code sql/duckdb/macros.sql}).
 */
public final class SparkSql {
  /** In this order: names are quoted before they are matched. */
  private static final List<Rule> RULES =
      List.of(
          new Rule("`", "\""),
          new Rule("IDENTIFIER\\(:(\\w+)\\)", "$1"),
          new Rule(
              "LATERAL VIEW EXPLODE\\(([\\w.]+)\\) (\\w+) AS (\\w+)",
              "CROSS JOIN LATERAL (SELECT UNNEST($1) AS $3) AS $2"),
          new Rule("\\bTRUNC\\(", "spark_trunc("),
          // Of two strokes in a literal Spark reads one.
          new Rule("\\\\\\\\", "\\\\"),
          new Rule("([\\w.\"]+) RLIKE ('[^']*')", "regexp_matches($1, $2)"),
          new Rule(
              "forall\\(([\\w.\"]+), (\\w+) -> (.*)\\), true\\)",
              "list_bool_and(list_transform($1, lambda $2: $3)), true)"));

  private SparkSql() {}

  /** The query of a dataset, such as {@code silver.order_lines}, in a checkout. */
  public static String of(Path repository, String dataset) throws IOException {
    Path file =
        repository.resolve("batch/src/main/resources/sql/" + dataset.replace('.', '/') + ".sql");
    return translated(Files.readString(file));
  }

  /** An expression or a query. */
  public static String translated(String spark) {
    String text = spark;
    for (Rule rule : RULES) {
      text = rule.spark().matcher(text).replaceAll(rule.duckDb());
    }
    return text;
  }

  private record Rule(Pattern spark, String duckDb) {
    Rule(String spark, String duckDb) {
      this(Pattern.compile(spark), duckDb);
    }
  }
}
