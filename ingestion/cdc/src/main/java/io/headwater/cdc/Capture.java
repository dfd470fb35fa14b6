package io.headwater.cdc;

import io.headwater.contracts.Contracts;
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
 * The capture of the shop's database as a process, until it is ended; its settings are in the
 * properties file it is named. Exit codes: 2 for settings that cannot be used, 3 when changes are
 * lost and a person has to decide.
 */
public final class Capture {
  private static final int WRONG_USE = 2;
  private static final int LOST = 3;

  private Capture() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      run(variables(Path.of(arguments[0])));
    } catch (SettingsException | IOException e) {
      System.err.println(e.getMessage());
      System.exit(WRONG_USE);
    }
  }

  private static void run(Map<String, String> variables) throws InterruptedException {
    Environment environment = new Environment(variables);
    CaptureSettings settings = CaptureSettings.read(environment);
    environment.validate();
    Capturing capturing = new Capturing(settings, Contracts.load(), Capture::say);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(capturing), "end"));
    try {
      capturing.run();
    } catch (LostSlotException e) {
      say(e.advice(settings.command()));
      System.exit(LOST);
    }
  }

  private static void end(Capturing capturing) {
    try {
      capturing.close();
    } catch (IOException e) {
      say("Ended in the middle; what is not stored is captured again: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
