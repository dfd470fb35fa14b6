package io.headwater.local;

import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;

/**
 * Runs a query, and gives those who work with the server their roles and passwords, and the catalog
 * and the shop their databases. What is in a database is its owner's to make.
 */
final class PostgresProbe {
  /** The database of the shop; the provisioner owns it. */
  static final String SHOP = Identity.SHOP.id();

  private static final String CATALOG = Identity.CATALOG.id();
  private static final List<Identity> PLAIN =
      List.of(Identity.CATALOG, Identity.PROVISIONER, Identity.SHOP);

  private final Site site;

  PostgresProbe(Site site) {
    this.site = site;
  }

  void run() throws SQLException {
    try (Connection connection = connect()) {
      for (Identity identity : PLAIN) {
        role(connection, identity, "login");
      }
      role(connection, Identity.CDC, "login replication");
      database(connection, CATALOG, CATALOG);
      database(connection, SHOP, Identity.PROVISIONER.id());
    }
  }

  static String url(Ports ports, String database) {
    return "jdbc:postgresql://%s/%s".formatted(ports.address(Port.POSTGRES), database);
  }

  private void role(Connection connection, Identity identity, String rights) throws SQLException {
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", identity.id())) {
      execute(connection, "create role %s %s".formatted(identity.id(), rights));
    }
    String password = site.secrets().read(identity, Secrets.DATABASE);
    // Hashed here: the server and its log never see it.
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(identity.id(), password.toCharArray(), "scram-sha-256");
  }

  private static void database(Connection connection, String name, String owner)
      throws SQLException {
    if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
      execute(connection, "create database %s owner %s".formatted(name, owner));
    }
    execute(connection, "revoke all on database %s from public".formatted(name));
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

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
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
