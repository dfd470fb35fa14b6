package io.headwater.streaming.readings;

import java.time.Instant;

/**
 * What a minute of a device gained since its last row: a row of the live table. The rows of a
 * minute add up to its readings.
 *
 * @param deviceId the device
 * @param site where it stands
 * @param metric what it measures
 * @param minute first instant of the minute, epoch milliseconds
 * @param gained what was gained
 * @param late whether the minute had been closed before
 * @param closedUntil every minute that ends up to here is closed; 1970 while nothing is known
 * @param emittedAt when the row left, processing time
 */
public record MinuteReadings(
    String deviceId,
    String site,
    String metric,
    long minute,
    Sums gained,
    boolean late,
    Instant closedUntil,
    Instant emittedAt) {}
