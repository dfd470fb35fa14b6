package io.headwater.streaming.anomalies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;

/**
 * A fault of a device, told once.
 *
 * @param startedAt event time of the first strange reading, microseconds since 1970
 * @param detectedAt when the alert was raised
 * @param value what was measured, millionths
 * @param expected what was expected, millionths
 * @param score how strange it is, from 0 to 1
 * @param threshold the score from which this device is strange at that time
 * @param reason why, for a person
 */
public record Anomaly(
    String deviceId,
    String site,
    String metric,
    long startedAt,
    Instant detectedAt,
    long value,
    long expected,
    double score,
    double threshold,
    String reason) {

  /** The same for the same fault, however often it is told. */
  String id() {
    return UUID.nameUUIDFromBytes((deviceId + "|" + startedAt).getBytes(UTF_8)).toString();
  }
}
