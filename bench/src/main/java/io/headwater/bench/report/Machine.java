package io.headwater.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Where and of what the figures are.
 *
 * @param load processes that wanted a core when the run began, the platform's own among them; far
 *     more than cores means that the figures are of a shared machine
 */
public record Machine(
    String commit,
    Instant at,
    int cores,
    long memoryMegabytes,
    String jdk,
    String system,
    double load) {
  /** This machine, now. */
  public static Machine here(Path repository) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        commit(repository),
        Instant.now(),
        system.getAvailableProcessors(),
        system.getTotalMemorySize() >> 20,
        Runtime.version().toString(),
        system.getName() + " " + system.getArch(),
        system.getSystemLoadAverage());
  }

  private static String commit(Path repository) {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=10", "--exclude=*")
              .directory(repository.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor() == 0 ? said : "unknown";
    } catch (IOException noGit) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }

  /** As it is printed above the table. */
  public String line() {
    return "%s, %d cores, %,d MB, JDK %s, commit %s, load %.1f"
        .formatted(system, cores, memoryMegabytes, jdk, commit, load);
  }
}
