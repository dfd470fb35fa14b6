package io.headwater.compose;

import io.headwater.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the machine that docker runs on is large enough. */
final class Machine {
  private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d+) kB");
  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final long KIB_PER_MIB = 1024;

  /** What the parts hold after a journey, and what a batch run takes, in MiB. */
  private static final long NEEDED = 6_000;

  private Machine() {}

  static void check(Map<String, String> environment) throws IOException, PlatformException {
    if (Boolean.parseBoolean(environment.get("HEADWATER_SKIP_CHECKS")) || !Files.exists(MEMORY)) {
      return;
    }
    check(Files.readString(MEMORY));
  }

  static void check(String memory) throws PlatformException {
    Matcher line = TOTAL.matcher(memory);
    if (line.find() && Long.parseLong(line.group(1)) / KIB_PER_MIB < NEEDED) {
      throw new PlatformException(
          "Docker has %,d MiB of memory and %,d are needed: give it more, or set HEADWATER_SKIP_CHECKS=true"
              .formatted(Long.parseLong(line.group(1)) / KIB_PER_MIB, NEEDED));
    }
  }
}
