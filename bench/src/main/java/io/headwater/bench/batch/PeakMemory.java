package io.headwater.bench.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The most a process had in memory so far, as Linux counts it. */
final class PeakMemory {
  private static final Pattern MOST = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB$");

  private PeakMemory() {}

  /** Of the largest process that a command started, in kilobytes; 0 where nobody tells. */
  static long under(Process command) {
    // The command itself becomes Java; what it starts is the job.
    return command.descendants().mapToLong(PeakMemory::of).max().orElse(0);
  }

  static long of(ProcessHandle process) {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .map(MOST::matcher)
          .filter(Matcher::matches)
          .mapToLong(line -> Long.parseLong(line.group(1)))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }
}
