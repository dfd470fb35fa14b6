package io.headwater.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One part at one moment. Pid, resident memory (bytes) and uptime are zero unless the part is
 * running; resident memory is also zero where the machine does not tell it.
 */
public record PartStatus(
    String name,
    PartState state,
    long pid,
    List<Integer> ports,
    long residentBytes,
    Duration uptime,
    Path log) {}
