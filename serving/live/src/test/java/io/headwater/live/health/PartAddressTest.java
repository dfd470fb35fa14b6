package io.headwater.live.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class PartAddressTest {
  @Test
  void readsPartsAndWhatTheirAnswerMustHold() {
    assertThat(PartAddress.parse("kafka=tcp://h:1, flink=http://h:2/overview#\"starting\":false"))
        .containsExactly(
            new PartAddress("kafka", URI.create("tcp://h:1"), ""),
            new PartAddress("flink", URI.create("http://h:2/overview"), "\"starting\":false"));
  }

  @Test
  void saysWhatItCannotRead() {
    assertThatThrownBy(() -> PartAddress.parse("kafka"))
        .hasMessage("Cannot use the part 'kafka': must be name=address");
  }
}
