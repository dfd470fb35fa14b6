package io.headwater.local;

import io.headwater.platform.PrivateFiles;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Which process is which part. A file a part holds the pid and when that process started: a pid
 * that was given to another process since is never taken for ours.
 */
final class Processes {
  /** The start of a process is told a little differently after the clock was set. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private final Home home;

  Processes(Home home) {
    this.home = home;
  }

  Optional<ProcessHandle> running(String part) {
    return recorded(part).or(() -> unrecorded(part));
  }

  /** Whether the part was started and has not been stopped on purpose since. */
  boolean expected(String part) {
    return Files.exists(file(part));
  }

  void record(String part, ProcessHandle process) throws IOException {
    Instant started = process.info().startInstant().orElse(Instant.EPOCH);
    PrivateFiles.write(file(part), "pid=%d%nstarted=%s%n".formatted(process.pid(), started));
  }

  void forget(String part) {
    try {
      Files.deleteIfExists(file(part));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + file(part), e);
    }
  }

  private Optional<ProcessHandle> recorded(String part) {
    if (!expected(part)) {
      return Optional.empty();
    }
    Properties properties = read(file(part));
    Instant started = Instant.parse(properties.getProperty("started", Instant.EPOCH.toString()));
    return ProcessHandle.of(Long.parseLong(properties.getProperty("pid", "0")))
        .filter(ProcessHandle::isAlive)
        .filter(process -> startedAt(process, started) || Marks.on(process, part, home));
  }

  /** One whose starter was killed before it could write the file. */
  private Optional<ProcessHandle> unrecorded(String part) {
    return ProcessHandle.allProcesses().filter(one -> Marks.on(one, part, home)).findFirst();
  }

  private static boolean startedAt(ProcessHandle process, Instant started) {
    return process
        .info()
        .startInstant()
        .map(instant -> Duration.between(instant, started).abs().compareTo(TOLERANCE) <= 0)
        .orElse(false);
  }

  private Path file(String part) {
    return home.state().resolve(part + ".pid");
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
