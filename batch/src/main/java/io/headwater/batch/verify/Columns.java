package io.headwater.batch.verify;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** The columns a contract gives a table. */
final class Columns {
  private Columns() {}

  static Column[] of(Contract table) {
    return table.fields().stream().map(field -> functions.col(field.name())).toArray(Column[]::new);
  }

  /** Those that name a row: all of them where there is no primary key. */
  static List<String> naming(Contract table) {
    List<String> key =
        table.fields().stream()
            .filter(field -> field.primaryKeyPosition().isPresent())
            .map(Field::name)
            .toList();
    return key.isEmpty() ? table.fields().stream().map(Field::name).toList() : key;
  }
}
