package io.headwater.cli;

import io.headwater.alerts.AlertSettings;
import io.headwater.alerts.Rules;
import io.headwater.alerts.Watcher;
import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import io.headwater.settings.Environment;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The watcher of a running platform, at a pace, until this process ends. */
final class Watching {
  private Watching() {}

  static AlertSettings settings(Platform platform) {
    Environment environment = new Environment(platform.environment(Identity.WATCHER));
    AlertSettings settings = AlertSettings.read(environment);
    environment.validate();
    return settings;
  }

  static void run(Installation installation, Rules rules, Duration every) throws Exception {
    try (Watcher watcher =
            Watcher.open(
                rules,
                settings(installation.runningPlatform()),
                installation.home(),
                System.getenv(),
                System.err::println);
        ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor()) {
      pace.scheduleWithFixedDelay(() -> look(watcher), 0, every.toMillis(), TimeUnit.MILLISECONDS)
          .get();
    }
  }

  /** A look that fails is followed by the next. */
  private static void look(Watcher watcher) {
    try {
      watcher.look();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      System.err.println("Could not look: " + e.getMessage());
    }
  }
}
