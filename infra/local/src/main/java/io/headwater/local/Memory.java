package io.headwater.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resident memory of processes, their children included, as the machine's {@code ps} tells it. */
final class Memory {
  private static final long BYTES_PER_KIB = 1024;

  private final Map<Long, Long> resident;

  private Memory(Map<Long, Long> resident) {
    this.resident = resident;
  }

  static Memory of(List<ProcessHandle> processes) {
    String pids =
        processes.stream()
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
            .map(process -> Long.toString(process.pid()))
            .collect(Collectors.joining(","));
    Map<Long, Long> resident = new HashMap<>();
    if (!pids.isEmpty()) {
      Tool.output(List.of("ps", "-o", "pid=,rss=", "-p", pids))
          .lines()
          .map(line -> line.strip().split("\\s+"))
          .forEach(line -> resident.put(Long.parseLong(line[0]), Long.parseLong(line[1])));
    }
    return new Memory(resident);
  }

  /** In bytes; zero where the machine does not tell. */
  long bytes(ProcessHandle process) {
    return BYTES_PER_KIB
        * Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(each -> resident.getOrDefault(each.pid(), 0L))
            .sum();
  }
}
