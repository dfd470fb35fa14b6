package io.headwater.live;

import io.headwater.contracts.Contracts;
import io.headwater.settings.Environment;
import io.headwater.settings.SettingsException;
import java.time.Clock;

/** Serves the present until it is ended. Exit codes: 2 for settings that cannot be used. */
public final class Live {
  private static final int WRONG_USE = 2;

  private Live() {}

  public static void main(String[] arguments) {
    Environment environment = new Environment(System.getenv());
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
}
