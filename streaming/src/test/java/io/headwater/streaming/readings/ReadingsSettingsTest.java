package io.headwater.streaming.readings;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.streaming.testing.NoPlatform;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.junit.jupiter.api.Test;

final class ReadingsSettingsTest {
  @Test
  void hasDefaultsForWhatIsItsOwn() {
    ReadingsSettings settings = ReadingsSettings.read(NoPlatform.variables());

    assertThat(settings.allowedLateness()).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.hotInterval()).isEqualTo(Duration.ofMillis(400));
    assertThat(settings.stateBackend()).isEqualTo("hashmap");
  }

  @Test
  void takesEverySettingFromTheEnvironment() {
    Map<String, String> variables = new HashMap<>(NoPlatform.variables());
    variables.put("HEADWATER_STREAM_ALLOWED_LATENESS", "1m");
    variables.put("HEADWATER_STREAM_HOT_INTERVAL", "2s");
    variables.put("HEADWATER_STREAM_READINGS_STATE", "rocksdb");

    ReadingsSettings settings = ReadingsSettings.read(variables);

    assertThat(settings.allowedLateness()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.hotInterval()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.configuration().get(StateBackendOptions.STATE_BACKEND))
        .isEqualTo("rocksdb");
  }

  @Test
  void keepsItsCheckpointsInAFolderOfItsOwn() {
    assertThat(
            ReadingsSettings.read(NoPlatform.variables())
                .configuration()
                .get(CheckpointingOptions.CHECKPOINTS_DIRECTORY))
        .isEqualTo("file:///state/checkpoints/readings");
  }
}
