package io.headwater.streaming.readings;

/**
 * A reading that keeps its contract, with where it stood in the log. Its parts are primitive where
 * they can be: hundreds of thousands of them are made a second.
 *
 * @param deviceId the device, one series of readings each
 * @param site where the device stands
 * @param metric what it measures and in which unit
 * @param sequence the device's own count, from 1; with the device it names the reading
 * @param observedAt event time, microseconds since 1970
 * @param value what was measured, in millionths of the unit
 * @param partition partition of the record
 * @param offset offset of the record in its partition
 * @param arrivedAt when the broker took the record, epoch milliseconds
 * @param schemaId registry id of the schema the writer used
 */
public record Reading(
    String deviceId,
    String site,
    String metric,
    long sequence,
    long observedAt,
    long value,
    int partition,
    long offset,
    long arrivedAt,
    int schemaId) {}
