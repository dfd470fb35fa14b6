package io.headwater.batch.landing;

import io.headwater.contracts.landing.Landing;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.iceberg.io.FileInfo;

/** The deliveries of a dataset that a listing found, by their ids. */
final class Arrivals {
  private final Set<String> known;
  private final Map<String, Found> byDelivery = new TreeMap<>();

  /**
   * None so far.
   *
   * @param known deliveries of whose files nothing is kept
   */
  Arrivals(Set<String> known) {
    this.known = known;
  }

  void add(String delivery, String name, FileInfo file) {
    byDelivery
        .computeIfAbsent(delivery, id -> new Found(known.contains(id) ? null : new HashMap<>()))
        .add(name, file);
  }

  Stream<Arrival> stream() {
    return byDelivery.entrySet().stream().map(each -> each.getValue().arrival(each.getKey()));
  }

  /** A manifest says when a delivery landed; while there is none its newest file does. */
  private static final class Found {
    private final Map<String, Long> sizes;
    private Instant manifestAt;
    private Instant newest = Instant.MIN;

    Found(Map<String, Long> sizes) {
      this.sizes = sizes;
    }

    void add(String name, FileInfo file) {
      Instant at = Instant.ofEpochMilli(file.createdAtMillis());
      newest = at.isAfter(newest) ? at : newest;
      manifestAt = name.equals(Landing.MANIFEST) ? at : manifestAt;
      if (sizes != null) {
        sizes.put(name, file.size());
      }
    }

    Arrival arrival(String delivery) {
      return new Arrival(
          delivery,
          manifestAt != null,
          manifestAt == null ? newest : manifestAt,
          Optional.ofNullable(sizes));
    }
  }
}
