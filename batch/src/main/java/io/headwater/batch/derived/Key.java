package io.headwater.batch.derived;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** The columns, of a derived table and of its inputs alike, that say what a row is about. */
record Key(List<String> columns) {
  Key {
    columns = List.copyOf(columns);
  }

  /**
   * The key of the table with a contract.
   *
   * @throws ContractException when there is none, or an input lacks one of its columns
   */
  static Key of(Contract table, List<Contract> inputs) {
    List<String> columns = List.of(table.require("key").split(","));
    columns.forEach(table::field);
    inputs.forEach(input -> columns.forEach(input::field));
    return new Key(columns);
  }

  /** Whether a row is about nothing in particular. */
  Column isMissing() {
    return Stream.of(names())
        .map(name -> functions.col(name).isNull())
        .reduce(functions.lit(false), Column::or);
  }

  String[] names() {
    return columns.toArray(String[]::new);
  }

  @Override
  public String toString() {
    return String.join(", ", columns);
  }
}
