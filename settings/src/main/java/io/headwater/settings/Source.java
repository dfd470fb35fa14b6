package io.headwater.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a setting's text comes from: its variable, or the file its {@code _FILE} variable names.
 */
final class Source {
  private final Map<String, String> variables;

  Source(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** The text of a setting; a blank one counts as not set. */
  Optional<String> value(String name) {
    Optional<String> direct = variable(name);
    Optional<String> file = variable(name + "_FILE");
    if (direct.isPresent() && file.isPresent()) {
      throw new BadValue("%s and %s_FILE are both set: keep one".formatted(name, name));
    }
    return direct.or(() -> file.map(path -> content(name + "_FILE", path)));
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  private static String content(String name, String path) {
    try {
      String content = Files.readString(Path.of(path)).replaceFirst("\\R\\z", "");
      if (content.isBlank()) {
        throw new BadValue("Cannot use %s '%s': the file is empty".formatted(name, path));
      }
      return content;
    } catch (NoSuchFileException e) {
      throw new BadValue("Cannot use %s '%s': there is no such file".formatted(name, path));
    } catch (IOException | InvalidPathException e) {
      throw new BadValue(
          "Cannot use %s '%s': the file cannot be read (%s)".formatted(name, path, e));
    }
  }
}
