package io.headwater.cdc;

import io.headwater.testing.JavaProcess;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The capture as a platform runs it: a process, which can be killed. */
final class CaptureProcess implements AutoCloseable {
  private final JavaProcess process;

  private CaptureProcess(JavaProcess process) {
    this.process = process;
  }

  static CaptureProcess start(CaptureSettings settings, Path folder) throws IOException {
    Properties properties = new Properties();
    properties.put("HEADWATER_SHOP_URL", settings.shop().url());
    properties.put("HEADWATER_SHOP_USER", settings.shop().user());
    properties.put("HEADWATER_SHOP_PASSWORD", settings.shop().password().reveal());
    properties.put("HEADWATER_KAFKA_BOOTSTRAP", settings.kafka().bootstrapServers());
    properties.put("HEADWATER_KAFKA_USER", settings.kafka().user());
    properties.put("HEADWATER_KAFKA_PASSWORD", settings.kafka().password().reveal());
    properties.put("HEADWATER_REGISTRY_URL", settings.registry().url().toString());
    properties.put("HEADWATER_REGISTRY_USER", settings.registry().user());
    properties.put("HEADWATER_REGISTRY_PASSWORD", settings.registry().password().reveal());
    properties.put("HEADWATER_CDC_HEARTBEAT", settings.heartbeat().toString());
    Path file = folder.resolve("cdc.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    return new CaptureProcess(
        JavaProcess.start(
            folder.resolve("cdc.log"), Map.of(), "io.headwater.cdc.Capture", file.toString()));
  }

  /** As kill -9 does. */
  void kill() {
    process.kill();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.close();
  }
}
