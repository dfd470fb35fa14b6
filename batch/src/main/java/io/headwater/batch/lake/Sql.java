package io.headwater.batch.lake;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import io.headwater.contracts.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The query of a dataset: {@code sql/<namespace>/<table>.sql} on the class path, or beside the
 * contract where that is one's own.
 */
public final class Sql {
  private final Contract contract;
  private final Query query;

  private Sql(Contract contract, Query query) {
    this.contract = contract;
    this.query = query;
  }

  /**
   * The query of the table with a contract.
   *
   * @throws BatchException when there is no such file
   */
  public static Sql of(Contract contract) {
    return new Sql(contract, Query.of(contract).orElseGet(() -> shipped(contract)));
  }

  private static Query shipped(Contract contract) {
    String file = "/sql/%s/%s.sql".formatted(contract.namespace(), contract.table());
    String path = "batch/src/main/resources" + file;
    try (InputStream stream = Sql.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new BatchException("%s has no query: write %s".formatted(contract.location(), path));
      }
      return new Query(new String(stream.readAllBytes(), StandardCharsets.UTF_8), path);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + file, unreadable);
    }
  }

  /** The query without the lines that only say something about it. */
  String statement() {
    return query
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("--"))
        .collect(Collectors.joining("\n"));
  }

  /**
   * The answer for the given rows of an input, with the columns of the dataset. The query reads
   * them as {@code IDENTIFIER(:name)}, where the name is the input's without its namespace.
   */
  public Dataset<Row> over(Contract input, Dataset<Row> rows) {
    return over(rows.sparkSession(), Map.of(input, rows));
  }

  /** The answer for the given rows of several inputs. */
  public Dataset<Row> over(SparkSession session, Map<Contract, Dataset<Row>> inputs) {
    Map<String, Object> parameters = new HashMap<>();
    inputs.forEach(
        (input, rows) -> {
          String view = "input_of_" + contract.table() + "_" + input.table();
          rows.createOrReplaceTempView(view);
          parameters.put(input.table(), view);
        });
    return columns(session.sql(query.text(), parameters));
  }

  private Dataset<Row> columns(Dataset<Row> answer) {
    List<String> there = List.of(answer.columns());
    List<String> columns = contract.fields().stream().map(Field::name).toList();
    for (String column : columns) {
      if (there.stream().noneMatch(column::equalsIgnoreCase)) {
        throw new BatchException(
            "%s:1: the answer lacks the column '%s' of %s; it has %s"
                .formatted(query.file(), column, contract.name(), String.join(", ", there)));
      }
    }
    return answer.select(columns.stream().map(functions::col).toArray(Column[]::new));
  }
}
