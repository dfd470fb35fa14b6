package io.headwater.streaming.sales;

import java.time.Instant;

/**
 * What a minute gained since its last row: a row of the live table. The rows of a minute add up to
 * its sales.
 *
 * @param minute minute and country
 * @param sales what was gained
 * @param late whether the minute had been closed before
 * @param emittedAt when the row left, processing time
 */
public record MinuteSales(Minute minute, Sales sales, boolean late, Instant emittedAt) {}
