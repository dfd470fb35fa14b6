package io.headwater.alerts;

import io.headwater.settings.Environment;
import io.headwater.settings.SettingsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The watcher of a platform as a process of its own, until it is ended; its settings are in the
 * properties file it is named. Exit code: 2 for settings, rules or files that cannot be used.
 */
public final class Watch {
  private static final int WRONG_USE = 2;

  private Watch() {}

  public static void main(String[] arguments) throws Exception {
    try {
      run(variables(Path.of(arguments[0])));
    } catch (RuleException | SettingsException | IOException e) {
      System.err.println(e.getMessage());
      System.exit(WRONG_USE);
    }
  }

  private static void run(Map<String, String> variables) throws Exception {
    Environment environment = new Environment(variables);
    WatchSettings settings = WatchSettings.read(environment);
    environment.validate();
    try (Watcher watcher =
        Watcher.open(settings.platform(), settings.home(), variables, Watch::say)) {
      say("Watching, every " + Spoken.of(settings.every()));
      Files.createFile(settings.sign());
      watcher.watch(settings.every());
    }
  }

  private static void say(String remark) {
    System.err.println(Instant.now() + " " + remark);
  }

  private static Map<String, String> variables(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(Function.identity(), properties::getProperty));
  }
}
