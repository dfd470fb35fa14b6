package io.headwater.live.hot;

/** How long things took, in milliseconds, and how many were measured. */
public record Percentiles(long count, long p50, long p95, long p99) {}
