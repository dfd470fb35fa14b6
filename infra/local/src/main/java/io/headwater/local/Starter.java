package io.headwater.local;

import io.headwater.platform.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns a {@link Launch} into a process of its own session, writing to the log of its part. */
final class Starter {
  private final Home home;
  private final Processes processes;

  Starter(Home home, Processes processes) {
    this.home = home;
    this.processes = processes;
  }

  ProcessHandle start(String part, Launch launch) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(inSession(launch.command()));
    builder.directory(launch.folder().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(freshLog(part).toFile());
    builder.redirectInput(Path.of("/dev/null").toFile());
    environment(builder.environment());
    ProcessHandle process = builder.start().toHandle();
    try {
      processes.record(part, process);
      return process;
    } catch (IOException e) {
      // A thread that is interrupted here must not leave a process nobody knows of.
      process.destroyForcibly();
      throw e;
    }
  }

  /** Our own environment stays ours: it may hold what a part need not know. */
  static void environment(Map<String, String> environment) {
    Map<String, String> kept =
        Map.of(
            "PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
            "LANG", "C.UTF-8",
            "TZ", "UTC",
            "HOME", System.getProperty("user.home"));
    environment.clear();
    environment.putAll(kept);
  }

  /** Out of the terminal's reach: its Ctrl-C is for the command, not for the parts. */
  private static List<String> inSession(List<String> command) {
    List<String> whole = new ArrayList<>();
    Tool.find("setsid").ifPresent(setsid -> whole.add(setsid.toString()));
    whole.addAll(command);
    return whole;
  }

  private Path freshLog(String part) throws IOException {
    Path log = home.log(part);
    if (Files.exists(log)) {
      Path previous = log.resolveSibling(log.getFileName() + ".1");
      Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
    }
    PrivateFiles.write(log, "");
    return log;
  }
}
