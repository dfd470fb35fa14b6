package io.headwater.streaming.readings;

/**
 * Readings of one minute of one device, together on their way to its state and to bronze. Each is
 * still there by itself, so that one that was counted before can be left out.
 *
 * @param deviceId the device
 * @param site where it stands
 * @param metric what it measures
 * @param minute first instant of the minute, epoch milliseconds
 * @param partition partition of the records
 * @param schemaId registry id of the schema their writer used
 * @param parts sequence, event time (microseconds), value (millionths), offset and arrival at the
 *     broker (epoch milliseconds) of each
 */
public record ReadingBatch(
    String deviceId,
    String site,
    String metric,
    long minute,
    int partition,
    int schemaId,
    long[] parts) {
  static final int PARTS = 5;

  int readings() {
    return parts.length / PARTS;
  }

  long sequence(int reading) {
    return parts[reading * PARTS];
  }

  long observedAt(int reading) {
    return parts[reading * PARTS + 1];
  }

  long value(int reading) {
    return parts[reading * PARTS + 2];
  }

  long offset(int reading) {
    return parts[reading * PARTS + 3];
  }

  long arrivedAt(int reading) {
    return parts[reading * PARTS + 4];
  }
}
