package io.headwater.crm.landing;

import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.landing.Manifest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The deliveries of one dataset. Of the newest, {@code progress.json} beside them says after each
 * page what its manifest would say; so a pull that dies is gone on with. Each object is written
 * whole or not at all, the progress after its page and the manifest after all. Nothing is deleted.
 */
public final class Deliveries {
  private static final String PROGRESS = "progress.json";
  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";

  private final Store store;
  private final Landing landing;

  public Deliveries(Store store, String dataset) {
    this.store = store;
    this.landing = new Landing(dataset);
  }

  /** The manifest of the newest delivery; deliveries are searched only while one is unfinished. */
  public Optional<Manifest> newest() {
    return progress().flatMap(made -> manifest(made.delivery())).or(this::newestListed);
  }

  private Optional<Manifest> newestListed() {
    return ids().stream()
        .sorted(Comparator.reverseOrder())
        .flatMap(id -> manifest(id).stream())
        .findFirst();
  }

  /** What is to be the manifest of the delivery that is being made, if there is one. */
  public Optional<Manifest> unfinished() {
    return progress().filter(made -> manifest(made.delivery()).isEmpty());
  }

  /** How many deliveries there are, the one that is being made among them. */
  public int count() {
    return ids().size();
  }

  /** Lands a page; it counts when {@link #keep} was told of it. */
  void put(String delivery, String file, byte[] lines) {
    store.put(landing.key(delivery, file), lines, LINES);
  }

  /** Keeps how far the delivery is. */
  void keep(Manifest unfinished) {
    store.put(landing.folder() + PROGRESS, bytes(unfinished), JSON);
  }

  /** Makes the delivery be there. */
  public void publish(Manifest finished) {
    store.put(landing.key(finished.delivery(), Landing.MANIFEST), bytes(finished), JSON);
  }

  private List<String> ids() {
    return store.list(landing.folder()).stream()
        .filter(key -> key.endsWith("/"))
        .map(key -> key.substring(landing.folder().length(), key.length() - 1))
        .toList();
  }

  private Optional<Manifest> progress() {
    return store.read(landing.folder() + PROGRESS).map(Manifest::parse);
  }

  private Optional<Manifest> manifest(String delivery) {
    return store.read(landing.key(delivery, Landing.MANIFEST)).map(Manifest::parse);
  }

  private static byte[] bytes(Manifest manifest) {
    return manifest.toJson().getBytes(StandardCharsets.UTF_8);
  }
}
