package io.headwater.cdc;

import io.headwater.settings.Environment;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.RegistrySettings;
import io.headwater.settings.ShopSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the capture needs to know. HEADWATER_CDC_HEARTBEAT (10s) is how often it moves on in a
 * database in which nothing happens; HEADWATER_CDC_SIGN is a file it makes when it captures;
 * HEADWATER_CDC_COMMAND (./headwater) is how a person calls the platform.
 */
record CaptureSettings(
    ShopSettings shop,
    KafkaSettings kafka,
    RegistrySettings registry,
    Duration heartbeat,
    Optional<Path> sign,
    String command) {
  static CaptureSettings read(Environment environment) {
    String sign = environment.text("HEADWATER_CDC_SIGN", "");
    return new CaptureSettings(
        ShopSettings.read(environment),
        KafkaSettings.read(environment),
        RegistrySettings.read(environment),
        environment.duration("HEADWATER_CDC_HEARTBEAT", Duration.ofSeconds(10)),
        sign.isEmpty() ? Optional.empty() : Optional.of(Path.of(sign)),
        environment.text("HEADWATER_CDC_COMMAND", "./headwater"));
  }
}
