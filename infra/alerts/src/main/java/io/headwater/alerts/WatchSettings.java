package io.headwater.alerts;

import io.headwater.settings.Environment;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a watcher that is a process needs to know.
 *
 * @param home HEADWATER_ALERT_HOME: of the platform; state and log are in it
 * @param every HEADWATER_ALERT_EVERY, default 15s: how often it looks
 * @param sign HEADWATER_ALERT_SIGN: a file it makes when it watches
 */
record WatchSettings(AlertSettings platform, Path home, Duration every, Path sign) {
  static WatchSettings read(Environment environment) {
    return new WatchSettings(
        AlertSettings.read(environment),
        Path.of(environment.text("HEADWATER_ALERT_HOME")),
        environment.duration("HEADWATER_ALERT_EVERY", Duration.ofSeconds(15)),
        Path.of(environment.text("HEADWATER_ALERT_SIGN")));
  }
}
