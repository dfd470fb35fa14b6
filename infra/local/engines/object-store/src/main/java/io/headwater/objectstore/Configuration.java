package io.headwater.objectstore;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/** What the endpoint serves, where and to whom. */
record Configuration(URI endpoint, Path folder, String bucket, Map<String, Client> clients) {
  private static final String IDENTITY = "identity.";

  static Configuration read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return new Configuration(
        URI.create(required(properties, "endpoint")),
        Path.of(required(properties, "folder")),
        required(properties, "bucket"),
        clients(properties));
  }

  private static Map<String, Client> clients(Properties properties) {
    return properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith(IDENTITY))
        .map(name -> Client.parse(name.substring(IDENTITY.length()), properties.getProperty(name)))
        .collect(toUnmodifiableMap(Client::name, Function.identity()));
  }

  private static String required(Properties properties, String name) {
    String value = properties.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("The object store needs the setting " + name);
    }
    return value;
  }
}
