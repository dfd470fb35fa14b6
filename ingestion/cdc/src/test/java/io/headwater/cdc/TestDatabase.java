package io.headwater.cdc;

import static org.awaitility.Awaitility.await;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.capture.CapturedTable;
import io.headwater.contracts.capture.DatabaseObject;
import io.headwater.contracts.capture.DatabaseObjects;
import io.headwater.settings.Secret;
import io.headwater.settings.ShopSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** A real Postgres with the shop's database as provisioning makes it. */
final class TestDatabase implements AutoCloseable {
  private static final String ADMINISTRATOR = "postgres";

  private final Path folder;
  private final int port = freePort();
  private EmbeddedPostgres server;

  TestDatabase(Path folder) throws IOException, SQLException {
    this.folder = folder;
    start();
    execute("postgres", ADMINISTRATOR, "create role provisioner login");
    execute("postgres", ADMINISTRATOR, "create role shop login");
    execute("postgres", ADMINISTRATOR, "create role cdc login replication");
  }

  /** A database in which nothing happened yet, and no slot. */
  void reset() throws SQLException {
    // The server notices only after a moment that a capture has left.
    await()
        .until(
            () ->
                administration(
                        "select pid from pg_replication_slots, pg_stat_activity where pid = active_pid")
                    .isEmpty());
    execute(
        "postgres",
        ADMINISTRATOR,
        "select pg_drop_replication_slot(slot_name) from pg_replication_slots");
    execute("postgres", ADMINISTRATOR, "drop database if exists shop with (force)");
    execute("postgres", ADMINISTRATOR, "create database shop owner provisioner");
    execute("postgres", ADMINISTRATOR, "revoke all on database shop from public");
    for (DatabaseObject object : DatabaseObjects.of(CapturedTable.of(Contracts.load()))) {
      if (!"t".equals(text("select " + object.test()))) {
        execute("shop", "provisioner", object.definition());
      }
    }
  }

  /** As the shop does it, each statement a transaction. */
  void shop(String... statements) throws SQLException {
    execute("shop", "shop", statements);
  }

  /** As a bulk load does it: many rows are one entry of the log. */
  void copySuppliers(int rows) throws Exception {
    String lines =
        IntStream.rangeClosed(1, rows)
            .mapToObj(row -> "S%d\tMany\tSpain\t\\N\t%d%n".formatted(row, row))
            .collect(Collectors.joining());
    try (Connection shop = connect("shop")) {
      shop.unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy shop.suppliers from stdin", new StringReader(lines));
    }
  }

  /** As the owner of the database does it. */
  void owner(String... statements) throws SQLException {
    execute("shop", "provisioner", statements);
  }

  /** As the administrator of the server does it. */
  void administrator(String... statements) throws SQLException {
    execute("shop", ADMINISTRATOR, statements);
  }

  /** The first column of the first row; null when there is none. */
  String text(String query) throws SQLException {
    List<List<String>> rows = rows(query);
    return rows.isEmpty() ? null : rows.getFirst().getFirst();
  }

  List<List<String>> rows(String query) throws SQLException {
    return rows("shop", query);
  }

  private List<List<String>> administration(String query) throws SQLException {
    return rows("postgres", query);
  }

  private List<List<String>> rows(String database, String query) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = connect(database, ADMINISTRATOR);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          row.add(found.getString(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  Connection connect(String user) throws SQLException {
    return connect("shop", user);
  }

  ShopSettings settings(String user) {
    return new ShopSettings(url("shop"), user, new Secret("not-asked-for"));
  }

  /** Ends the server as a crash does, and starts it again. */
  void crash() throws IOException, InterruptedException {
    long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
    new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor();
    ProcessHandle.of(pid).ifPresent(server -> server.onExit().join());
    server.close();
  }

  void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.toFile())
            .setCleanDataDirectory(false)
            .setPort(port)
            .setServerConfig("wal_level", "logical")
            .setServerConfig("max_slot_wal_keep_size", "1GB")
            .setServerConfig("timezone", "UTC")
            .start();
  }

  private void execute(String database, String user, String... statements) throws SQLException {
    try (Connection connection = connect(database, user);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private Connection connect(String database, String user) throws SQLException {
    return DriverManager.getConnection(url(database), user, "not-asked-for");
  }

  private String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
