package io.headwater.batch.gold;

import io.headwater.batch.lake.Sql;
import io.headwater.contracts.Contract;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The query of a gold table, giving exactly its columns. */
record GoldQuery(Contract table, Contract input, Sql sql) {
  static GoldQuery of(Contract table, Contract input) {
    return new GoldQuery(table, input, Sql.of(table));
  }

  Dataset<Row> over(Dataset<Row> rows) {
    Column[] columns =
        table.fields().stream().map(field -> functions.col(field.name())).toArray(Column[]::new);
    return sql.over(input, rows).select(columns);
  }
}
