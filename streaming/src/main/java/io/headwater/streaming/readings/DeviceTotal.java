package io.headwater.streaming.readings;

import java.time.Instant;

/**
 * The newest minute of a device so far: a keyed upsert for the hot topic. The newest of a device is
 * right.
 *
 * @param deviceId the device
 * @param site where it stands
 * @param metric what it measures
 * @param minute first instant of the minute, epoch milliseconds
 * @param total all its readings so far
 * @param updatedAt when it left, processing time
 */
public record DeviceTotal(
    String deviceId, String site, String metric, long minute, Sums total, Instant updatedAt) {}
