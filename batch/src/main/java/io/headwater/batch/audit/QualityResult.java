package io.headwater.batch.audit;

import io.headwater.contracts.quality.QualityRule;
import io.headwater.contracts.quality.Severity;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;

/** What a rule found in a table. */
public record QualityResult(String dataset, QualityRule rule, Measured measured) {
  private static final int SCALE = 6;

  /** Where there was nothing to measure, nothing is wrong. */
  public boolean passed() {
    return measured.figure().map(rule.expectation()::isMetBy).orElse(true);
  }

  /** Whether it keeps the run from being published. */
  public boolean stops() {
    return !passed() && rule.severity() == Severity.ERROR;
  }

  /** For a person, with a few of the rows. */
  public String text() {
    String line =
        "%-24s %s: %s is %s, %s"
            .formatted(
                dataset,
                rule.severity().text(),
                rule.name(),
                measured
                    .figure()
                    .map(figure -> figure.stripTrailingZeros().toPlainString())
                    .orElse("unknown"),
                rule.expectation());
    return measured.sample().map(rows -> line + "\n    " + rows).orElse(line);
  }

  /** As a row of {@code ops.quality_results}. */
  public Record row(Table table, String run, Instant at) {
    Record row = GenericRecord.create(table.schema());
    row.setField("run_id", run);
    row.setField("dataset", dataset);
    row.setField("rule", rule.name());
    row.setField("severity", rule.severity().text());
    row.setField("passed", passed());
    measured
        .figure()
        .ifPresent(
            figure -> row.setField("figure", figure.setScale(SCALE, RoundingMode.HALF_EVEN)));
    row.setField("expected", rule.expectation().toString());
    measured.failing().ifPresent(rows -> row.setField("failing_rows", rows));
    measured.sample().ifPresent(rows -> row.setField("sample_rows", rows));
    row.setField("measured_at", at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    return row;
  }
}
