package io.headwater.ingestion.readings.fleet;

import io.headwater.contracts.AvroValues;
import java.time.Instant;

/**
 * Where and when a fault was.
 *
 * @param kind such as {@code level_shift}
 * @param from time of the first reading that is wrong or was not sent, by the device's clock
 * @param until time of the last one
 * @param readings how many they are
 */
public record InjectedFault(
    String deviceId, String kind, Instant from, Instant until, long readings) {
  static InjectedFault of(String deviceId, FaultKind kind, long from, long until, long readings) {
    return new InjectedFault(
        deviceId, kind.ledgerName(), AvroValues.instant(from), AvroValues.instant(until), readings);
  }
}
