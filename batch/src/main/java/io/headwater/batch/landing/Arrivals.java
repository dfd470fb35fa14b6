package io.headwater.batch.landing;

import io.headwater.contracts.landing.Landing;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The deliveries of a dataset that a listing found, by their ids. */
final class Arrivals {
  private final Map<String, Arrival> byDelivery = new TreeMap<>();

  void add(String delivery, String file, long millis) {
    Instant at = Instant.ofEpochMilli(millis);
    boolean whole = file.equals(Landing.MANIFEST);
    byDelivery.merge(delivery, new Arrival(delivery, whole, at), Arrivals::joined);
  }

  Stream<Arrival> stream() {
    return byDelivery.values().stream();
  }

  /** A manifest says when a delivery landed; while there is none its newest file does. */
  private static Arrival joined(Arrival one, Arrival other) {
    if (one.whole() != other.whole()) {
      return one.whole() ? one : other;
    }
    return one.landedAt().isBefore(other.landedAt()) ? other : one;
  }
}
