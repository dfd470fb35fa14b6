package io.headwater.provision;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.capture.CapturedTable;
import io.headwater.contracts.capture.DatabaseObject;
import io.headwater.contracts.capture.DatabaseObjects;
import io.headwater.settings.ShopSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The shop's database: its tables, what the capture of their changes needs beside them, and who may
 * do what there. What the shop has added stays.
 */
final class ShopDatabase implements Part {
  private static final String PATIENCE_SECONDS = "15";

  private final List<DatabaseObject> objects;
  private final ShopSettings settings;

  ShopDatabase(Contracts contracts, ShopSettings settings) {
    this.objects = DatabaseObjects.of(CapturedTable.of(contracts));
    this.settings = settings;
  }

  /** One after another: what is granted on a table is kept with the table, by one at a time. */
  @Override
  public Lane compare() throws ProvisionException {
    try (Connection connection = connect()) {
      List<List<Step>> steps = new ArrayList<>();
      for (DatabaseObject object : objects) {
        if (!isThere(connection, object)) {
          steps.add(
              List.of(
                  new Step(
                      object.words(),
                      List.of(Difference.missing("shop's database", object.words())),
                      () -> make(object))));
        }
      }
      return new Lane(steps);
    } catch (SQLException e) {
      throw new ProvisionException(
          "Cannot read the shop's database at %s: %s".formatted(settings.url(), Reason.of(e)), e);
    }
  }

  private static boolean isThere(Connection connection, DatabaseObject object) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select " + object.test())) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void make(DatabaseObject object) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(object.definition());
    }
  }

  private Connection connect() throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", settings.user());
    login.setProperty("password", settings.password().reveal());
    login.setProperty("connectTimeout", PATIENCE_SECONDS);
    login.setProperty("socketTimeout", PATIENCE_SECONDS);
    return new Driver().connect(settings.url(), login);
  }
}
