package io.headwater.batch.audit;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.headwater.contracts.quality.Measure;
import io.headwater.contracts.quality.QualityRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The rules that look at each row by itself: all of a table's in one pass over what a run wrote.
 */
final class RowMeasures {
  private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

  private final Changes changes;
  private final Instant now;

  RowMeasures(Changes changes, Instant now) {
    this.changes = changes;
    this.now = now;
  }

  static boolean measures(QualityRule rule) {
    return rule.measure() instanceof Measure.WrongRows
        || rule.measure() instanceof Measure.AgeInHours;
  }

  /** What these rules, all of this kind, measure. */
  Map<QualityRule, Measured> of(List<QualityRule> rules) {
    Map<QualityRule, Measured> measured = new LinkedHashMap<>();
    if (!rules.isEmpty()) {
      Dataset<Row> rows = changes.rows();
      Row figures = rows.agg(lit(0), columns(rules)).head();
      for (int i = 0; i < rules.size(); i++) {
        measured.put(rules.get(i), measured(rules.get(i), figures, i + 1, rows));
      }
    }
    return measured;
  }

  private static Column[] columns(List<QualityRule> rules) {
    List<Column> columns = new ArrayList<>();
    for (QualityRule rule : rules) {
      columns.add(
          rule.measure() instanceof Measure.AgeInHours age
              ? max(functions.col(age.field()))
              : functions.coalesce(sum(when(wrong(rule), lit(1L)).otherwise(lit(0L))), lit(0L)));
    }
    return columns.toArray(Column[]::new);
  }

  private Measured measured(QualityRule rule, Row figures, int column, Dataset<Row> rows) {
    if (rule.measure() instanceof Measure.AgeInHours) {
      return figures.isNullAt(column)
          ? Measured.nothing()
          : Measured.of(hours(Duration.between(figures.getInstant(column), now)));
    }
    long count = figures.getLong(column);
    Measured wrong = Measured.wrongRows(count);
    return count == 0
        ? wrong
        : wrong.showing(new SampleRows(changes.contract()).of(rows.filter(wrong(rule))));
  }

  private static Column wrong(QualityRule rule) {
    return not(expr(((Measure.WrongRows) rule.measure()).condition()));
  }

  private static BigDecimal hours(Duration age) {
    return BigDecimal.valueOf(age.toSeconds())
        .divide(SECONDS_OF_AN_HOUR, 6, RoundingMode.HALF_EVEN);
  }
}
