package io.headwater.cli;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "sql", description = "Asks Trino, as the analyst unless told otherwise.")
final class SqlCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Parameters(
      paramLabel = "QUERY",
      description = "One SQL statement; schemas are gold, live and serving.")
  private String query;

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private ResultFormat format;

  @Option(
      names = "--as",
      defaultValue = "analyst",
      paramLabel = "WHO",
      description =
          "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}); the engineer also sees bronze and silver.")
  private Person person;

  @Override
  public Integer call() throws Exception {
    try (Connection trino =
            Trino.connect(headwater.installation().queryablePlatform(), person.identity());
        Statement statement = trino.createStatement()) {
      if (statement.execute(query.strip().replaceFirst(";$", ""))) {
        try (ResultSet rows = statement.getResultSet()) {
          format.print(rows, System.out);
        }
      }
    }
    return 0;
  }
}
