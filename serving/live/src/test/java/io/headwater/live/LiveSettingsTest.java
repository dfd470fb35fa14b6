package io.headwater.live;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.settings.Environment;
import io.headwater.settings.SettingsException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LiveSettingsTest {
  @Test
  void saysWhichSettingHoldsAPartThatCannotBeRead() {
    Environment environment =
        new Environment(
            Map.of(
                "HEADWATER_KAFKA_BOOTSTRAP", "h:1",
                "HEADWATER_KAFKA_USER", "serving",
                "HEADWATER_KAFKA_PASSWORD", "p",
                "HEADWATER_REGISTRY_URL", "http://h:2",
                "HEADWATER_REGISTRY_USER", "serving",
                "HEADWATER_REGISTRY_PASSWORD", "p",
                "HEADWATER_LIVE_TOKEN", "t",
                "HEADWATER_LIVE_PARTS", "kafka=tcp://h:1,trino"));
    LiveSettings.read(environment);
    assertThatThrownBy(environment::validate)
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "Cannot use HEADWATER_LIVE_PARTS 'kafka=tcp://h:1,trino': the part 'trino' must be"
                + " name=tcp://host:port or name=http://host:port/path");
  }
}
