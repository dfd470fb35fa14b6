package io.headwater.provision;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.trino.jdbc.TrinoDriver;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Makes views through Trino. */
final class TrinoViews {
  /** The first query of a server that has just started compiles much of it. */
  private static final Duration QUERY = Duration.ofSeconds(60);

  private static final RetryPolicy<Void> WHILE_STARTING =
      RetryPolicy.<Void>builder()
          .handleIf(TrinoViews::isStarting)
          .withDelay(Duration.ofMillis(200))
          .withMaxRetries(-1)
          .withMaxDuration(Duration.ofSeconds(30))
          .build();

  private final TrinoSettings settings;

  TrinoViews(TrinoSettings settings) {
    this.settings = settings;
  }

  /**
   * Creates or replaces a view that runs with its reader's rights.
   *
   * @throws ProvisionException when its query does not give what its contract promises
   */
  void make(ViewDefinition view) throws ProvisionException, SQLException {
    try {
      Failsafe.with(WHILE_STARTING).run(() -> attempt(view));
    } catch (FailsafeException e) {
      switch (e.getCause()) {
        case ProvisionException cause -> throw cause;
        case SQLException cause -> throw cause;
        default -> throw e;
      }
    }
  }

  private void attempt(ViewDefinition view) throws ProvisionException, SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) QUERY.toSeconds());
      check(view, statement);
      statement.execute(
          "CREATE OR REPLACE VIEW lake.%s COMMENT '%s' SECURITY INVOKER AS\n%s"
              .formatted(
                  view.contract().name(),
                  view.contract().description().replace("'", "''"),
                  view.sql()));
    }
  }

  private static void check(ViewDefinition view, Statement statement)
      throws ProvisionException, SQLException {
    List<String> promised = ViewColumns.of(view.contract().fields());
    try (ResultSet nothing =
        statement.executeQuery("SELECT * FROM (\n" + view.sql() + "\n) LIMIT 0")) {
      List<String> given = ViewColumns.of(nothing.getMetaData());
      if (!given.equals(promised)) {
        throw new ProvisionException(
            "Cannot make view %s: %s promises %s, and %s gives %s. Make both say the same."
                .formatted(
                    view.contract().name(),
                    view.contract().location(),
                    promised,
                    view.file(),
                    given));
      }
    }
  }

  private Connection connect() throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", settings.user());
    login.setProperty("password", settings.password().reveal());
    return new TrinoDriver().connect(settings.url(), login);
  }

  private static boolean isStarting(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof ConnectException
                    || String.valueOf(cause.getMessage()).contains("still initializing"));
  }
}
