package io.headwater.batch.verify;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.headwater.batch.lake.Account;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * Compares what a table is to hold with what it holds: every column of every row, in no order, a
 * row that is there twice twice. Both sides are brought together once, and only rows that differ
 * are looked at again.
 */
final class Comparison {
  private static final int MOST_PLACES = 5;
  private static final String SIDE = "surplus_of_expected";
  private static final String EXPECTED = "expected_row";
  private static final String HELD = "held_row";

  private final Account account;
  private final Set<String> personal;
  private final Column sampled;
  private final Column[] columns;
  private final Column[] key;

  private Comparison(Account account, Contract table, Sample sample) {
    this.account = account;
    this.sampled =
        sample.of(table.names("key").isEmpty() ? account.key().subList(0, 1) : table.names("key"));
    this.personal =
        table.fields().stream()
            .filter(Field::isPersonal)
            .map(Field::name)
            .collect(Collectors.toSet());
    this.columns = columns(List.of(account.held().columns()));
    this.key = columns(account.key());
  }

  /** What is found of the table with a contract. */
  static Finding of(Account account, Contract table, Sample sample) {
    return new Comparison(account, table, sample).finding();
  }

  private Finding finding() {
    Dataset<Row> differing =
        side(account.expected(), 1)
            .unionByName(side(account.held(), -1))
            .groupBy(columns)
            .agg(sum(SIDE).as(SIDE))
            .filter(col(SIDE).notEqual(0))
            .localCheckpoint(true, StorageLevel.DISK_ONLY());
    Dataset<Row> byKey =
        differing
            .groupBy(key)
            .agg(
                sum(greatest(col(SIDE), lit(0L))).as("missing"),
                sum(greatest(col(SIDE).multiply(-1), lit(0L))).as("extra"),
                first(when(col(SIDE).gt(0), struct(columns)), true).as(EXPECTED),
                first(when(col(SIDE).lt(0), struct(columns)), true).as(HELD));
    Row sums = byKey.agg(total("missing"), total("extra"), totalChanged()).head();
    long missing = sums.getLong(0);
    long extra = sums.getLong(1);
    long changed = sums.getLong(2);
    long held = account.held().filter(sampled).count();
    List<String> places = new ArrayList<>(account.faults());
    if (missing + extra > 0) {
      byKey.orderBy(key).limit(MOST_PLACES).collectAsList().forEach(row -> places.add(place(row)));
    }
    return new Finding(
        account.table(),
        account.claim(),
        held + missing - extra,
        held,
        missing - changed,
        extra - changed,
        changed,
        places,
        account.behind());
  }

  private Dataset<Row> side(Dataset<Row> rows, long weight) {
    return rows.filter(sampled).select(columns).withColumn(SIDE, lit(weight));
  }

  private static Column total(String column) {
    return coalesce(sum(column), lit(0L));
  }

  private static Column totalChanged() {
    return coalesce(sum(least(col("missing"), col("extra"))), lit(0L));
  }

  /** Where a difference is, and what it is. */
  private String place(Row row) {
    Row expected = row.getAs(EXPECTED);
    Row held = row.getAs(HELD);
    String place =
        account.key().stream()
            .map(name -> name + " " + shown(name, row))
            .collect(Collectors.joining(", "));
    if (held == null) {
      return place + ": missing";
    } else if (expected == null) {
      return place + ": should not be there" + times(row.getAs("extra"));
    }
    return place + ": " + changes(expected, held);
  }

  private static String times(long rows) {
    return rows == 1 ? "" : ", " + rows + " times";
  }

  private String changes(Row expected, Row held) {
    return Arrays.stream(held.schema().fieldNames())
        .filter(name -> !same(expected.getAs(name), held.getAs(name)))
        .map(
            name ->
                "%s is %s, should be %s".formatted(name, shown(name, held), shown(name, expected)))
        .collect(Collectors.joining("; "));
  }

  private static boolean same(Object one, Object other) {
    return one instanceof byte[] bytes && other instanceof byte[] others
        ? Arrays.equals(bytes, others)
        : Objects.equals(one, other);
  }

  private String shown(String name, Row row) {
    return personal.contains(name) ? "(personal)" : Text.of(row.getAs(name));
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }
}
