package io.headwater.streaming.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.settings.Environment;
import io.headwater.settings.SettingsException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.junit.jupiter.api.Test;

final class StreamSettingsTest {
  private static final URI FOLDER = URI.create("file:///state/checkpoints/");

  @Test
  void hasDefaultsForAllButTheFolder() {
    assertThat(read(Map.of("HEADWATER_STREAM_CHECKPOINT_DIR", FOLDER.toString())))
        .isEqualTo(
            new StreamSettings(
                Duration.ofSeconds(5),
                FOLDER,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                2,
                Duration.ofSeconds(15),
                0.25));
  }

  @Test
  void takesEverySettingFromTheEnvironment() {
    assertThat(
            read(
                Map.of(
                    "HEADWATER_STREAM_CHECKPOINT_INTERVAL", "1s",
                    "HEADWATER_STREAM_CHECKPOINT_DIR", "s3://lake/checkpoints",
                    "HEADWATER_STREAM_OUT_OF_ORDERNESS", "2s",
                    "HEADWATER_STREAM_IDLENESS", "3s",
                    "HEADWATER_STREAM_QUIET", "4s",
                    "HEADWATER_STREAM_PARALLELISM", "5",
                    "HEADWATER_STREAM_SCHEMA_PATIENCE", "6s",
                    "HEADWATER_STREAM_DEAD_LETTER_SHARE", "0.7")))
        .isEqualTo(
            new StreamSettings(
                Duration.ofSeconds(1),
                URI.create("s3://lake/checkpoints"),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(4),
                5,
                Duration.ofSeconds(6),
                0.7));
  }

  @Test
  void keepsTheCheckpointsOfAJobInAFolderOfItsOwn() {
    StreamSettings settings = read(Map.of("HEADWATER_STREAM_CHECKPOINT_DIR", FOLDER.toString()));

    assertThat(
            settings
                .configuration("sales-per-minute")
                .get(CheckpointingOptions.CHECKPOINTS_DIRECTORY))
        .isEqualTo("file:///state/checkpoints/sales-per-minute");
  }

  @Test
  void refusesToRunWithoutAFolderForCheckpoints() {
    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("HEADWATER_STREAM_CHECKPOINT_DIR");
  }

  private static StreamSettings read(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    StreamSettings settings = StreamSettings.read(environment);
    environment.validate();
    return settings;
  }
}
