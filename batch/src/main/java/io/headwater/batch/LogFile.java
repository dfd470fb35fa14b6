package io.headwater.batch;

import java.nio.file.Path;
import java.util.Map;

/** Where the log goes; {@code log4j2.properties} says the same. */
final class LogFile {
  private LogFile() {}

  static Path path() {
    return path(System.getenv());
  }

  static Path path(Map<String, String> environment) {
    String folder = System.getProperty("java.io.tmpdir");
    String otherwise = environment.getOrDefault("HEADWATER_LOG", folder + "/headwater-batch.log");
    return Path.of(System.getProperty("headwater.log", otherwise));
  }
}
