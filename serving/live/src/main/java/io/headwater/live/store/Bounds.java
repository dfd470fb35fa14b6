package io.headwater.live.store;

/**
 * How much is kept in memory.
 *
 * @param salesDays days of sales, back from the newest
 * @param devices devices at most; what is known beyond is not taken in
 * @param anomalies the newest so many
 */
public record Bounds(int salesDays, int devices, int anomalies) {}
