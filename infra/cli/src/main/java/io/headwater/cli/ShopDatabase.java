package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens the shop's database as the capture. */
final class ShopDatabase {
  private ShopDatabase() {}

  static Connection connect(Platform platform) throws SQLException, IOException {
    Properties login = new Properties();
    login.setProperty("user", Identity.CDC.id());
    login.setProperty(
        "password", Files.readString(platform.secret(Identity.CDC, Secrets.DATABASE)).strip());
    login.setProperty("connectTimeout", "3");
    login.setProperty("socketTimeout", "10");
    return DriverManager.getConnection(platform.endpoints().shop(), login);
  }
}
