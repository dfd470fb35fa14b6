package io.headwater.batch.audit;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** A few rows for a person to look at, as JSON; what is personal is left out. */
final class SampleRows {
  private static final int MOST = 5;

  private final Set<String> personal;

  SampleRows(Contract table) {
    this.personal =
        table.fields().stream()
            .filter(Field::isPersonal)
            .map(Field::name)
            .collect(Collectors.toSet());
  }

  String of(Dataset<Row> rows) {
    Column[] shown =
        Arrays.stream(rows.columns())
            .filter(column -> !personal.contains(column))
            .map(functions::col)
            .toArray(Column[]::new);
    return rows
        .limit(MOST)
        .select(functions.to_json(functions.struct(shown)))
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
