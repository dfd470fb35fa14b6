package io.headwater.cli;

import io.headwater.alerts.AlertSettings;
import io.headwater.alerts.Watcher;
import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import io.headwater.settings.Environment;
import java.time.Duration;

/** The watcher of a running platform, at a pace, until this process ends. */
final class Watching {
  private Watching() {}

  static AlertSettings settings(Platform platform) {
    Environment environment = new Environment(platform.environment(Identity.WATCHER));
    AlertSettings settings = AlertSettings.read(environment);
    environment.validate();
    return settings;
  }

  static void run(Installation installation, Duration every) throws Exception {
    try (Watcher watcher =
        Watcher.open(
            settings(installation.startedPlatform()),
            installation.home(),
            System.getenv(),
            System.err::println)) {
      watcher.watch(every);
    }
  }
}
