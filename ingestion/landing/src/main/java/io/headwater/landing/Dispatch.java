package io.headwater.landing;

import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.landing.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sends deliveries to the object store: every file, and the manifest only when all of them are
 * there. What breaks off half way is no delivery.
 */
public final class Dispatch {
  private final ObjectStore store;
  private final Landing landing;

  public Dispatch(ObjectStore store, Landing landing) {
    this.store = store;
    this.landing = landing;
  }

  /**
   * Sends a delivery.
   *
   * @param folder that holds its files
   */
  public void send(Manifest manifest, Path folder) {
    for (DeliveredFile file : manifest.files()) {
      put(manifest.delivery(), folder.resolve(file.name()));
    }
    finish(manifest.delivery(), manifest.toJson());
  }

  /** Sends one file of a delivery. */
  public void put(String delivery, Path file) {
    store.put(landing.key(delivery, file.getFileName().toString()), file);
  }

  /** Sends the manifest of a delivery, which makes it whole. */
  public void finish(String delivery, String manifest) {
    try {
      Path file = Files.createTempFile("headwater-manifest-", ".json");
      try {
        Files.writeString(file, manifest);
        store.put(landing.key(delivery, Landing.MANIFEST), file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException refused) {
      throw new UncheckedIOException("Cannot write a temporary file", refused);
    }
  }
}
