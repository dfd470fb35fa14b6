package io.headwater.bench.statistics;

/**
 * A counter at one moment.
 *
 * @param nanos when, on the clock of {@link System#nanoTime}
 * @param value what it stood at
 */
public record Sample(long nanos, long value) {}
