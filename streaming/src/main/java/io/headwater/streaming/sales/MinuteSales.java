package io.headwater.streaming.sales;

import java.time.Instant;

/**
 * What a minute gained since its last row: a row of the live table. The rows of a minute add up to
 * its sales.
 *
 * @param minute minute and country
 * @param sales what was gained
 * @param late whether the minute had been closed before
 * @param closedUntil every minute that ends up to here is closed: its later rows are late and leave
 *     within a second; 1970 while nothing is known
 * @param emittedAt when the row left, processing time
 */
public record MinuteSales(
    Minute minute, Sales sales, boolean late, Instant closedUntil, Instant emittedAt) {}
