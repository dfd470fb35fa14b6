package io.headwater.live;

import io.headwater.live.health.PartAddress;
import io.headwater.live.store.Bounds;
import io.headwater.settings.Environment;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.RegistrySettings;
import io.headwater.settings.Secret;
import java.time.Duration;
import java.util.List;

/**
 * What the live dashboard needs to know: what is below, and the settings of {@link KafkaSettings}
 * and {@link RegistrySettings}.
 *
 * @param host HEADWATER_LIVE_HOST, default 127.0.0.1: where it listens
 * @param port HEADWATER_LIVE_PORT, default 8090: on which port
 * @param token HEADWATER_LIVE_TOKEN: what a client shows
 * @param silentAfter HEADWATER_LIVE_SILENT_AFTER, default 60s: when a device that sent nothing is
 *     silent
 * @param anomalousFor HEADWATER_LIVE_ANOMALOUS_FOR, default 10m: how long a device with an anomaly
 *     is marked
 * @param bounds how much is kept in memory: HEADWATER_LIVE_SALES_DAYS (default 35: days of sales),
 *     HEADWATER_LIVE_DEVICES (default 50000: devices), HEADWATER_LIVE_ANOMALIES (default 1000:
 *     anomalies)
 * @param parts HEADWATER_LIVE_PARTS: the parts of the platform that are looked after, see {@link
 *     PartAddress}
 * @param command HEADWATER_LIVE_COMMAND, default ./headwater: how a person calls us, for what the
 *     page tells them to run
 */
public record LiveSettings(
    KafkaSettings kafka,
    RegistrySettings registry,
    String host,
    int port,
    Secret token,
    Duration silentAfter,
    Duration anomalousFor,
    Bounds bounds,
    List<PartAddress> parts,
    String command) {
  /** A day beside the same weekday a week before takes eight. */
  private static final int LEAST_SALES_DAYS = 8;

  /** Reads the settings; problems are kept in the environment. */
  static LiveSettings read(Environment environment) {
    return new LiveSettings(
        KafkaSettings.read(environment),
        RegistrySettings.read(environment),
        environment.text("HEADWATER_LIVE_HOST", "127.0.0.1"),
        environment.number("HEADWATER_LIVE_PORT", 8090, 0),
        environment.secret("HEADWATER_LIVE_TOKEN"),
        environment.duration("HEADWATER_LIVE_SILENT_AFTER", Duration.ofSeconds(60)),
        environment.duration("HEADWATER_LIVE_ANOMALOUS_FOR", Duration.ofMinutes(10)),
        new Bounds(
            environment.number("HEADWATER_LIVE_SALES_DAYS", 35, LEAST_SALES_DAYS),
            environment.number("HEADWATER_LIVE_DEVICES", 50_000, 1),
            environment.number("HEADWATER_LIVE_ANOMALIES", 1_000, 1)),
        environment.value("HEADWATER_LIVE_PARTS", List.of(), PartAddress::parse),
        environment.text("HEADWATER_LIVE_COMMAND", "./headwater"));
  }
}
