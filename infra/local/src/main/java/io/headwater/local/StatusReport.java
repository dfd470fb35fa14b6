package io.headwater.local;

import io.headwater.platform.PartState;
import io.headwater.platform.PartStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at the processes of all parts at once. */
final class StatusReport {
  private final Site site;
  private final Processes processes;

  StatusReport(Site site, Processes processes) {
    this.site = site;
    this.processes = processes;
  }

  List<PartStatus> of(List<Part> parts) {
    Map<String, ProcessHandle> running = new HashMap<>();
    for (Part part : parts) {
      processes.running(part.name()).ifPresent(process -> running.put(part.name(), process));
    }
    Memory memory = Memory.of(List.copyOf(running.values()));
    return parts.stream()
        .map(
            part ->
                running.containsKey(part.name())
                    ? running(part, running.get(part.name()), memory)
                    : gone(part))
        .toList();
  }

  private PartStatus running(Part part, ProcessHandle process, Memory memory) {
    Instant started = process.info().startInstant().orElseGet(Instant::now);
    return new PartStatus(
        part.name(),
        PartState.RUNNING,
        process.pid(),
        ports(part),
        memory.bytes(process),
        Duration.between(started, Instant.now()),
        site.home().log(part.name()));
  }

  private PartStatus gone(Part part) {
    PartState state = processes.expected(part.name()) ? PartState.DIED : PartState.STOPPED;
    return new PartStatus(
        part.name(), state, 0, ports(part), 0, Duration.ZERO, site.home().log(part.name()));
  }

  private List<Integer> ports(Part part) {
    return part.ports().stream().map(site.ports()::number).toList();
  }
}
