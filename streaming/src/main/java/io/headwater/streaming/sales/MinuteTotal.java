package io.headwater.streaming.sales;

import java.time.Instant;

/**
 * The sales of a minute so far: a keyed upsert for the hot topic. The newest of a minute is right.
 *
 * @param minute minute and country
 * @param sales all sales of the minute so far
 * @param updatedAt when the total left, processing time
 */
public record MinuteTotal(Minute minute, Sales sales, Instant updatedAt) {}
