package io.headwater.spec.source;

import java.util.Map;

/**
 * A part of the local platform.
 *
 * @param name how people call it
 * @param ports what it listens on, by what the port is for, unless that is taken
 */
public record PartPorts(String name, Map<String, Integer> ports) {}
