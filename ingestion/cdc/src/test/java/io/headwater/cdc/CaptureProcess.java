package io.headwater.cdc;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The capture as a platform runs it: a process, which can be killed. */
final class CaptureProcess implements AutoCloseable {
  private final Process process;

  private CaptureProcess(Process process) {
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
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.headwater.cdc.Capture",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("cdc.log").toFile()))
            .start());
  }

  /** As kill -9 does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
