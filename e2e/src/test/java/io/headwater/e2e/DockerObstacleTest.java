package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DockerObstacleTest {
  @ParameterizedTest
  @ValueSource(strings = {"2.40.0", "2.40.3\n", "v2.41.0-desktop.1", "3.0.1", "5.1"})
  void knowsComposeThatIsNewEnough(String version) {
    assertThat(DockerObstacle.isNewEnough(version)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.39.9", "1.29.2", "", "unknown"})
  void knowsComposeThatIsTooOld(String version) {
    assertThat(DockerObstacle.isNewEnough(version)).isFalse();
  }
}
