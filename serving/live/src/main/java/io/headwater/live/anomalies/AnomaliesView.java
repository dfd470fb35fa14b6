package io.headwater.live.anomalies;

import io.headwater.live.hot.HotView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.kafka.streams.state.KeyValueStore;

/** The order of the newest anomalies, and when the newest of each device was found. */
public final class AnomaliesView implements HotView<Anomaly> {
  private static final Comparator<Place> OLDEST_FIRST =
      Comparator.comparing(Place::detectedAt).thenComparing(Place::id);

  private final int most;
  private final NavigableSet<Place> order = new ConcurrentSkipListSet<>(OLDEST_FIRST);
  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private final Map<String, Instant> newestOfDevice = new ConcurrentHashMap<>();
  private final Queue<String> untold = new ConcurrentLinkedQueue<>();

  private record Place(Instant detectedAt, String id, String device) {}

  /** A view of the newest so many. */
  public AnomaliesView(int most) {
    this.most = most;
  }

  @Override
  public String key(Anomaly anomaly) {
    return anomaly.id();
  }

  @Override
  public boolean accept(Anomaly anomaly) {
    Place place = new Place(anomaly.detectedAt(), anomaly.id(), anomaly.deviceId());
    Place before = places.put(anomaly.id(), place);
    if (before != null) {
      order.remove(before);
    }
    order.add(place);
    newestOfDevice.merge(
        anomaly.deviceId(), anomaly.detectedAt(), (one, other) -> one.isAfter(other) ? one : other);
    if (before == null) {
      untold.add(anomaly.id());
    }
    return true;
  }

  @Override
  public void trim(KeyValueStore<String, byte[]> store) {
    while (places.size() > most) {
      Place gone = order.pollFirst();
      places.remove(gone.id());
      newestOfDevice.remove(gone.device(), gone.detectedAt());
      untold.remove(gone.id());
      store.delete(gone.id());
    }
  }

  @Override
  public Instant happenedAt(Anomaly anomaly) {
    return anomaly.startedAt();
  }

  @Override
  public Optional<Instant> sentAt(Anomaly anomaly) {
    return Optional.of(anomaly.detectedAt());
  }

  /** When the newest anomaly of a device was found. */
  public Optional<Instant> newestOf(String device) {
    return Optional.ofNullable(newestOfDevice.get(device));
  }

  /** How many are kept. */
  public int size() {
    return places.size();
  }

  /** The names of the newest, newest first; of one device, or of all when it is empty. */
  public List<String> newest(int limit, Optional<String> device) {
    return order.descendingSet().stream()
        .filter(place -> device.isEmpty() || place.device().equals(device.get()))
        .limit(limit)
        .map(Place::id)
        .toList();
  }

  /** The names of those that have come since this was last asked, oldest first. */
  public List<String> takeNew() {
    List<String> taken = new ArrayList<>();
    for (String id = untold.poll(); id != null; id = untold.poll()) {
      taken.add(id);
    }
    return taken;
  }
}
