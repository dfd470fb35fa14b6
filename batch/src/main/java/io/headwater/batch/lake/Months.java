package io.headwater.batch.lake;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Calendar months, UTC: the partitions that rows fall into. */
public final class Months {
  private final TreeSet<YearMonth> months;

  private Months(TreeSet<YearMonth> months) {
    this.months = months;
  }

  /** The months of a time or date column. */
  public static Months of(Dataset<Row> rows, String column) {
    TreeSet<YearMonth> months = new TreeSet<>();
    List<Row> found =
        rows.select(functions.year(functions.col(column)), functions.month(functions.col(column)))
            .distinct()
            .collectAsList();
    found.forEach(row -> months.add(YearMonth.of(row.getInt(0), row.getInt(1))));
    return new Months(months);
  }

  /**
   * The column a table is partitioned by.
   *
   * @throws ContractException when it is not partitioned by one month column
   */
  public static Field column(Contract contract) {
    List<Field> partitions =
        contract.fields().stream().filter(field -> field.partition().isPresent()).toList();
    if (partitions.size() != 1
        || !partitions.get(0).partition().orElseThrow().transform().equals("month")) {
      throw new ContractException(
          contract.location(), "must be partitioned by the month of one column, and nothing else");
    }
    return partitions.get(0);
  }

  /** Whether a column falls into one of the months, as ranges that prune partitions. */
  public Column contain(Field field) {
    Column inside = functions.lit(false);
    YearMonth first = null;
    YearMonth last = null;
    for (YearMonth month : months) {
      if (last != null && !month.equals(last.plusMonths(1))) {
        inside = inside.or(between(field, first, last));
        first = null;
      }
      first = first == null ? month : first;
      last = month;
    }
    return last == null ? inside : inside.or(between(field, first, last));
  }

  private static Column between(Field field, YearMonth first, YearMonth last) {
    Column column = functions.col(field.name());
    return column.geq(start(field, first)).and(column.lt(start(field, last.plusMonths(1))));
  }

  private static Column start(Field field, YearMonth month) {
    return field.type() == FieldType.Simple.DATE
        ? functions.lit(month.atDay(1))
        : functions.lit(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  @Override
  public String toString() {
    return months.toString();
  }
}
