package io.headwater.local;

import io.headwater.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the machine has the memory and the disk that the parts to be started take. */
final class Room {
  /** Switches the check off when set to true. */
  static final String SKIP = "HEADWATER_SKIP_CHECKS";

  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
  private static final long KIB_PER_MIB = 1024;
  private static final long BYTES_PER_MIB = 1024 * 1024;

  /** For the jobs that will use the parts, in MiB. */
  private static final long HEADROOM = 500;

  private static final long DISK = 2048;

  private Room() {}

  static void check(Home home, List<Part> toStart) throws IOException, PlatformException {
    if (toStart.isEmpty() || Boolean.parseBoolean(System.getenv(SKIP))) {
      return;
    }
    long needed = HEADROOM + toStart.stream().mapToLong(Part::megabytes).sum();
    OptionalLong available = availableMemory();
    if (available.isPresent() && available.getAsLong() < needed) {
      throw new PlatformException(
          "%,d MiB of memory are available and %,d are needed: end other programs, or set %s=true"
              .formatted(available.getAsLong(), needed, SKIP));
    }
    long disk = Files.getFileStore(home.folder()).getUsableSpace() / BYTES_PER_MIB;
    if (disk < DISK) {
      throw new PlatformException(
          "%,d MiB are free on the disk of %s and %,d are needed: make room, or set %s=true"
              .formatted(disk, home.folder(), DISK, SKIP));
    }
  }

  /** In MiB; unknown where the machine does not say. */
  private static OptionalLong availableMemory() throws IOException {
    if (!Files.exists(MEMORY)) {
      return OptionalLong.empty();
    }
    Matcher line = AVAILABLE.matcher(Files.readString(MEMORY));
    return line.find()
        ? OptionalLong.of(Long.parseLong(line.group(1)) / KIB_PER_MIB)
        : OptionalLong.empty();
  }
}
