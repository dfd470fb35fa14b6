package io.headwater.live.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartAddressTest {
  @Test
  void readsPartsAndWhatTheirAnswerMustHold() {
    assertThat(PartAddress.parse("kafka=tcp://h:1, flink=http://h:2/overview#\"starting\":false"))
        .containsExactly(
            new PartAddress("kafka", URI.create("tcp://h:1"), ""),
            new PartAddress("flink", URI.create("http://h:2/overview"), "\"starting\":false"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kafka", "=tcp://h:1", "kafka=", "kafka=h:1", "kafka=tcp://h", "kafka=http://a b"})
  void saysWhatItCannotReadAndTheFormExpected(String part) {
    assertThatThrownBy(() -> PartAddress.parse("flink=http://h:2," + part))
        .hasMessage(
            "the part '%s' must be name=tcp://host:port or name=http://host:port/path", part);
  }
}
