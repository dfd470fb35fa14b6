package io.headwater.streaming.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.settings.SettingsException;
import io.headwater.streaming.testing.NoPlatform;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SalesSettingsTest {
  @Test
  void remembersAMonthUnlessToldOtherwise() {
    SalesSettings settings = SalesSettings.read(NoPlatform.variables());

    assertThat(settings.deduplication()).isEqualTo(Duration.ofDays(30));
    assertThat(settings.totals()).isEqualTo(Duration.ofDays(30));
  }

  @Test
  void takesEverySettingFromTheEnvironment() {
    Map<String, String> variables = new HashMap<>(NoPlatform.variables());
    variables.put("HEADWATER_STREAM_DEDUPLICATION_TTL", "6d");
    variables.put("HEADWATER_STREAM_TOTAL_TTL", "7d");

    SalesSettings settings = SalesSettings.read(variables);

    assertThat(settings.deduplication()).isEqualTo(Duration.ofDays(6));
    assertThat(settings.totals()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void namesEverythingThatIsMissing() {
    assertThatThrownBy(() -> SalesSettings.read(Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("HEADWATER_STREAM_CHECKPOINT_DIR")
        .hasMessageContaining("HEADWATER_KAFKA_BOOTSTRAP");
  }
}
