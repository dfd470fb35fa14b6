package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens Trino as one identity of the platform. */
final class Trino {
  private Trino() {}

  static Connection connect(Platform platform, Identity identity) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", identity.id());
    login.setProperty("password", password(platform, identity));
    login.setProperty("source", "headwater");
    return DriverManager.getConnection(platform.endpoints().jdbcUrl(), login);
  }

  private static String password(Platform platform, Identity identity) {
    try {
      return Files.readString(platform.secret(identity, "trino")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
