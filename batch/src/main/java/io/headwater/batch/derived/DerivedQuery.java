package io.headwater.batch.derived;

import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Sql;
import io.headwater.contracts.Contract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The query of a derived table, giving exactly its columns. */
record DerivedQuery(Lake lake, Sql sql) {
  static DerivedQuery of(Lake lake, Contract table) {
    return new DerivedQuery(lake, Sql.of(table));
  }

  /** Its answer for some rows of each input. */
  Dataset<Row> over(List<Source> sources, Function<Source, Dataset<Row>> rows) {
    Map<Contract, Dataset<Row>> inputs = new HashMap<>();
    sources.forEach(source -> inputs.put(source.contract(), rows.apply(source)));
    return sql.over(lake.session(), inputs);
  }
}
