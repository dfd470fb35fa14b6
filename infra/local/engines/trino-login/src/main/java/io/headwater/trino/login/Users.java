package io.headwater.trino.login;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The users file named by the setting {@code headwater.users-file}, one {@link User} a line. */
final class Users {
  private static final String FILE = "headwater.users-file";

  private final Map<String, User> users;

  private Users(Map<String, User> users) {
    this.users = users;
  }

  static Users read(Map<String, String> settings) {
    String file = settings.get(FILE);
    if (file == null) {
      throw new IllegalArgumentException("The login needs the setting " + FILE);
    }
    try {
      return new Users(
          Files.readAllLines(Path.of(file)).stream()
              .filter(line -> !line.isBlank())
              .map(User::parse)
              .collect(toUnmodifiableMap(User::name, Function.identity())));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the users of " + file, e);
    }
  }

  boolean accepts(String name, String password) {
    User user = users.get(name);
    return user != null && user.accepts(password);
  }

  Set<String> groups(String name) {
    User user = users.get(name);
    return user == null ? Set.of() : user.groups();
  }
}
