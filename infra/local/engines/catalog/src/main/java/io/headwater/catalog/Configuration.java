package io.headwater.catalog;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * The settings of the server: {@code port}, {@code grants} (a file), {@code signing-key}, {@code
 * client.NAME=SECRET} for every client and {@code catalog.*} for Iceberg.
 */
record Configuration(
    int port,
    Path grants,
    String signingKey,
    Map<String, String> clients,
    Map<String, String> catalog) {
  static Configuration read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return new Configuration(
        Integer.parseInt(required(properties, "port")),
        Path.of(required(properties, "grants")),
        required(properties, "signing-key"),
        below(properties, "client."),
        below(properties, "catalog."));
  }

  private static Map<String, String> below(Properties properties, String prefix) {
    return properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith(prefix))
        .collect(
            toUnmodifiableMap(name -> name.substring(prefix.length()), properties::getProperty));
  }

  private static String required(Properties properties, String name) {
    String value = properties.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("The catalog needs the setting " + name);
    }
    return value;
  }

  @Override
  public String toString() {
    return "catalog on port " + port;
  }
}
