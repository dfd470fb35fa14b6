package io.headwater.batch.lake;

import io.headwater.contracts.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The query of a dataset: {@code sql/<namespace>/<table>.sql} on the class path. */
public final class Sql {
  private final Contract contract;
  private final String text;

  private Sql(Contract contract, String text) {
    this.contract = contract;
    this.text = text;
  }

  /**
   * The query of the table with a contract.
   *
   * @throws BatchException when there is no such file
   */
  public static Sql of(Contract contract) {
    String file = "/sql/%s/%s.sql".formatted(contract.namespace(), contract.table());
    try (InputStream stream = Sql.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new BatchException(
            "%s has no query: write batch/src/main/resources%s"
                .formatted(contract.location(), file));
      }
      return new Sql(contract, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + file, unreadable);
    }
  }

  /** The query without the lines that only say something about it. */
  String statement() {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("--"))
        .collect(Collectors.joining("\n"));
  }

  /**
   * The answer for the given rows of an input. The query reads them as {@code IDENTIFIER(:name)},
   * where the name is the input's without its namespace.
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
    return session.sql(text, parameters);
  }
}
