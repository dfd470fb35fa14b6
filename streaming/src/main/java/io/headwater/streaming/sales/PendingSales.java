package io.headwater.streaming.sales;

/**
 * State of a minute: what it gained and no row holds yet.
 *
 * @param sales what was gained
 * @param late whether the minute was closed when it was gained
 * @param lastOrderAt processing time of the newest order in it, epoch milliseconds
 */
public record PendingSales(Sales sales, boolean late, long lastOrderAt) {}
