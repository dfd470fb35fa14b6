package io.headwater.live;

import io.headwater.contracts.Contracts;
import io.headwater.settings.Environment;
import io.headwater.settings.SettingsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Serves the present until it is ended. Its settings come from the environment or, where a file is
 * named, from that properties file. Exit codes: 2 for settings that cannot be used.
 */
public final class Live {
  private static final int WRONG_USE = 2;

  private Live() {}

  public static void main(String[] arguments) throws IOException {
    Environment environment = new Environment(variables(arguments));
    LiveSettings settings = LiveSettings.read(environment);
    try {
      environment.validate();
    } catch (SettingsException e) {
      System.err.println(e.getMessage());
      System.exit(WRONG_USE);
    }
    LiveProcess process = LiveProcess.start(settings, Contracts.load(), Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(process::close, "close"));
    System.err.println("Listening on port " + process.port());
  }

  private static Map<String, String> variables(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      return System.getenv();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(Function.identity(), properties::getProperty));
  }
}
