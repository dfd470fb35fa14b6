package io.headwater.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Properties files that the parts read; they may hold secrets, so only their owner reads them. */
public final class Configurations {
  private Configurations() {}

  /** Writes a file that only its owner reads. */
  public static Path write(Path file, Map<String, String> properties) throws IOException {
    PrivateFiles.write(file, text(properties));
    return file;
  }

  /** The properties as a file has them, by name. */
  public static String text(Map<String, String> properties) {
    return new TreeMap<>(properties)
        .entrySet().stream()
            .map(entry -> entry.getKey() + "=" + escaped(entry.getValue()))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n");
  }
}
