package io.headwater.local;

import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;

/** Runs a query, and gives the catalog its role, password and database. */
final class PostgresProbe {
  private static final String CATALOG = Identity.CATALOG.id();

  private final Site site;

  PostgresProbe(Site site) {
    this.site = site;
  }

  void run() throws SQLException {
    try (Connection connection = connect()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?")) {
        execute(connection, "create role %s login".formatted(CATALOG));
      }
      String password = site.secrets().read(Identity.CATALOG, Secrets.DATABASE);
      // Hashed here: the server and its log never see it.
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword(CATALOG, password.toCharArray(), "scram-sha-256");
      if (!exists(connection, "select 1 from pg_database where datname = ?")) {
        execute(connection, "create database %1$s owner %1$s".formatted(CATALOG));
      }
    }
  }

  static String url(Ports ports, String database) {
    return "jdbc:postgresql://%s/%s".formatted(ports.address(Port.POSTGRES), database);
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.put("user", Identity.POSTGRES.id());
    properties.put("password", site.secrets().read(Identity.POSTGRES, Secrets.DATABASE));
    properties.put("connectTimeout", "3");
    properties.put("socketTimeout", "10");
    properties.put("sslmode", "disable");
    return DriverManager.getConnection(url(site.ports(), "postgres"), properties);
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, CATALOG);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
