package io.headwater.provision;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.trino.jdbc.TrinoDriver;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Has Trino try the queries of views. */
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

  /** Creates or replaces the draft of a view that runs with its reader's rights. */
  void draft(ViewDefinition view) throws SQLException {
    try {
      Failsafe.with(WHILE_STARTING).run(() -> attempt(view));
    } catch (FailsafeException e) {
      if (e.getCause() instanceof SQLException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void attempt(ViewDefinition view) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) QUERY.toSeconds());
      statement.execute(
          "CREATE OR REPLACE VIEW lake.%s SECURITY INVOKER AS\n%s"
              .formatted(view.draft(), view.sql()));
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
