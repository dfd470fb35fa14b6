package io.headwater.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConfigurationsTest {
  @Test
  void whatIsReadIsWhatWasWritten() throws Exception {
    Map<String, String> settings = Map.of("lines", "one\ntwo", "path", "C:\\new", "plain", "a=b");
    Properties read = new Properties();
    read.load(new StringReader(Configurations.text(settings)));
    assertThat(read).isEqualTo(settings);
  }
}
