package io.headwater.batch.derived;

import io.headwater.batch.lake.Sql;
import io.headwater.contracts.Contract;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The query of a derived table, giving exactly its columns. */
record DerivedQuery(Contract table, Contract input, Sql sql) {
  static DerivedQuery of(Contract table, Contract input) {
    return new DerivedQuery(table, input, Sql.of(table));
  }

  Dataset<Row> over(Dataset<Row> rows) {
    Column[] columns =
        table.fields().stream().map(field -> functions.col(field.name())).toArray(Column[]::new);
    return sql.over(input, rows).select(columns);
  }
}
