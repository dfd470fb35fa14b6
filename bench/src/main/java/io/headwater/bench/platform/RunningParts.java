package io.headwater.bench.platform;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of the platform as the status command lists them. */
public final class RunningParts {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\s*([a-z0-9-]+)\\s+running\\s+(\\d+)\\b.*?([\\d,.]+) MB");

  private final Map<String, Long> pids = new TreeMap<>();
  private final Map<String, Double> megabytes = new TreeMap<>();

  /** Asks for them. */
  public static RunningParts of(Typed headwater) throws IOException, InterruptedException {
    RunningParts parts = new RunningParts();
    Matcher rows = ROW.matcher(headwater.run("status"));
    while (rows.find()) {
      parts.pids.put(rows.group(1), Long.parseLong(rows.group(2)));
      parts.megabytes.put(rows.group(1), Double.parseDouble(rows.group(3).replace(",", "")));
    }
    return parts;
  }

  /** Resident memory of each. */
  public Map<String, Double> megabytes() {
    return megabytes;
  }

  /** Ends one at once, as kill -9 does. */
  public void kill(String part) {
    Long pid = pids.get(part);
    if (pid == null) {
      throw new BenchException("The part " + part + " is not running");
    }
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }
}
