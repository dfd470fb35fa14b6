package io.headwater.cli;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule last found.
 *
 * @param figure what was measured; unknown when there was nothing to measure
 * @param sample rows that broke it, as far as they were asked for and there are any
 */
record RuleFinding(
    String dataset,
    String rule,
    String severity,
    boolean passed,
    String figure,
    String expected,
    long failingRows,
    String sample,
    String run) {

  /** Those that are broken, in every dataset. */
  static List<RuleFinding> broken(Connection trino) throws SQLException {
    try (PreparedStatement statement = trino.prepareStatement(Query.QUALITY_BROKEN.sql())) {
      return read(statement);
    }
  }

  /** Those of one dataset, with rows. */
  static List<RuleFinding> of(Connection trino, String dataset) throws SQLException {
    try (PreparedStatement statement = trino.prepareStatement(Query.QUALITY_DATASET.sql())) {
      statement.setString(1, dataset);
      return read(statement);
    }
  }

  private static List<RuleFinding> read(PreparedStatement statement) throws SQLException {
    List<RuleFinding> findings = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        findings.add(
            new RuleFinding(
                row.getString("dataset"),
                row.getString("rule"),
                row.getString("severity"),
                row.getBoolean("passed"),
                figure(row.getBigDecimal("figure")),
                row.getString("expected"),
                row.getLong("failing_rows"),
                row.getString("sample_rows"),
                row.getString("run_id")));
      }
    }
    return findings;
  }

  private static String figure(BigDecimal measured) {
    return measured == null ? "unknown" : measured.stripTrailingZeros().toPlainString();
  }

  /** Whether it keeps a run from being published. */
  boolean stops() {
    return !passed && severity.equals("error");
  }

  /** The rows that broke it, where they are known. */
  String rows() {
    return "%s (run %s): %s".formatted(rule, run, sample.isEmpty() ? "no rows kept" : sample);
  }

  static Table table(List<RuleFinding> findings) {
    Table table =
        new Table(
            List.of("dataset", "rule", "severity", "kept", "figure", "expected", "rows", "run"));
    findings.forEach(
        each ->
            table.add(
                List.of(
                    each.dataset,
                    each.rule,
                    each.severity,
                    each.passed ? "yes" : "NO",
                    each.figure,
                    each.expected,
                    Long.toString(each.failingRows),
                    each.run)));
    return table;
  }
}
