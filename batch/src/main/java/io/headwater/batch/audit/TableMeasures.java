package io.headwater.batch.audit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Lake;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.quality.Measure;
import io.headwater.contracts.quality.QualityRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.iceberg.Snapshot;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The rules that need more than a look at each row, or less. */
final class TableMeasures {
  private static final int SCALE = 6;

  private final Lake lake;
  private final Contracts contracts;
  private final Changes changes;

  TableMeasures(Lake lake, Contracts contracts, Changes changes) {
    this.lake = lake;
    this.contracts = contracts;
    this.changes = changes;
  }

  Measured of(QualityRule rule) {
    if (rule.measure() instanceof Measure.RowCount) {
      return Measured.of(rows(changes.after()));
    } else if (rule.measure() instanceof Measure.RowCountRatio) {
      return changes.before().map(this::ratio).orElseGet(Measured::nothing);
    } else if (rule.measure() instanceof Measure.DuplicateValues duplicates) {
      return duplicates(duplicates);
    } else if (rule.measure() instanceof Measure.Orphans orphans) {
      return orphans(orphans);
    } else if (rule.measure() instanceof Measure.Unaccounted) {
      return new Accounts(lake, contracts, changes).unaccounted();
    } else if (rule.measure() instanceof Measure.Query query) {
      return query(rule, query);
    }
    throw new IllegalArgumentException("Not a measure of a table: " + rule);
  }

  private Measured ratio(Snapshot before) {
    BigDecimal had = BigDecimal.valueOf(rows(before));
    return had.signum() == 0
        ? Measured.nothing()
        : Measured.of(
            BigDecimal.valueOf(rows(changes.after())).divide(had, SCALE, RoundingMode.HALF_EVEN));
  }

  /** As the metadata has it: rows in files, without those marked as deleted. */
  private static long rows(Snapshot snapshot) {
    return number(snapshot, "total-records") - number(snapshot, "total-position-deletes");
  }

  private static long number(Snapshot snapshot, String property) {
    return Long.parseLong(snapshot.summary().getOrDefault(property, "0"));
  }

  private Measured duplicates(Measure.DuplicateValues duplicates) {
    Column[] fields = duplicates.fields().stream().map(functions::col).toArray(Column[]::new);
    Dataset<Row> repeated =
        changes
            .partitions()
            .groupBy(fields)
            .agg(functions.count(lit(1)).as("rows_of_key"))
            .filter(col("rows_of_key").gt(1));
    long tooMany =
        repeated.agg(coalesce(sum(col("rows_of_key").minus(1)), lit(0L))).head().getLong(0);
    return wrongRows(tooMany, repeated);
  }

  private Measured orphans(Measure.Orphans orphans) {
    Column[] known = {col(orphans.column()).as(orphans.field())};
    Dataset<Row> lost =
        changes
            .rows()
            .filter(col(orphans.field()).isNotNull())
            .join(
                lake.current(orphans.table()).select(known),
                new String[] {orphans.field()},
                "left_anti");
    return wrongRows(lost.count(), lost);
  }

  private Measured wrongRows(long count, Dataset<Row> rows) {
    Measured wrong = Measured.wrongRows(count);
    return count == 0 ? wrong : wrong.showing(new SampleRows(changes.contract()).of(rows));
  }

  private Measured query(QualityRule rule, Measure.Query query) {
    List<Row> answer = lake.session().sql(withViews(query.sql())).collectAsList();
    if (answer.size() != 1 || answer.get(0).length() != 1) {
      throw new BatchException(
          "%s: the query of rule '%s' must answer with one number"
              .formatted(rule.location(), rule.name()));
    }
    return answer.get(0).isNullAt(0)
        ? Measured.nothing()
        : Measured.of(number(rule, answer.get(0).get(0)));
  }

  /** The query over views of what the run wrote, and of the rows of each input it names. */
  private String withViews(String sql) {
    changes.rows().createOrReplaceTempView("audited_object");
    String asked = sql.replace(Measure.Query.OBJECT, "audited_object");
    List<String> inputs = changes.contract().names("input");
    for (String input : inputs) {
      String named = Measure.Query.input(input);
      if (asked.contains(named) || inputs.size() == 1 && asked.contains(Measure.Query.INPUT)) {
        Contract contract = contracts.named(input);
        String view = "audited_" + contract.table();
        changes.rowsOf(contract).createOrReplaceTempView(view);
        asked = asked.replace(named, view).replace(Measure.Query.INPUT, view);
      }
    }
    return asked;
  }

  private static BigDecimal number(QualityRule rule, Object answer) {
    try {
      return new BigDecimal(answer.toString());
    } catch (NumberFormatException unfit) {
      throw new BatchException(
          "%s: the query of rule '%s' must answer with one number, not %s"
              .formatted(rule.location(), rule.name(), answer),
          unfit);
    }
  }
}
