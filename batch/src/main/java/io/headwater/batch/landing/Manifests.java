package io.headwater.batch.landing;

import io.headwater.batch.lake.BatchException;
import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.landing.Manifest;
import io.headwater.contracts.landing.ManifestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The manifests of a dataset's deliveries. */
record Manifests(LandingStore store, Landing landing) {
  private static final int LARGEST = 1 << 20;

  /**
   * The manifest of a delivery.
   *
   * @throws Refusal when there is none, it cannot be read, or it is that of another
   */
  Manifest of(Arrival arrival) throws Refusal {
    if (!arrival.whole()) {
      throw new Refusal(
          "NoManifest",
          "the files of this delivery are there, and no manifest; it is not read before there is one");
    }
    try {
      Manifest manifest = Manifest.parse(text(arrival));
      if (manifest.delivery().equals(arrival.delivery())
          && manifest.dataset().equals(landing.dataset())) {
        return manifest;
      }
      throw new Refusal(
          "BadManifest",
          "the manifest is that of the delivery %s of %s"
              .formatted(manifest.delivery(), manifest.dataset()));
    } catch (ManifestException unusable) {
      throw new Refusal("BadManifest", unusable.getMessage());
    }
  }

  private String text(Arrival arrival) throws Refusal {
    String key = landing.key(arrival.delivery(), Landing.MANIFEST);
    try {
      byte[] bytes = store.start(key, LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Refusal("BadManifest", "the manifest is larger than 1 MiB");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new BatchException("Cannot read " + store.root() + key, unreadable);
    }
  }
}
