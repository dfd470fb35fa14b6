package io.headwater.batch.landing;

import io.headwater.batch.lake.BatchException;
import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.landing.Manifest;
import io.headwater.contracts.landing.ManifestException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The manifests of a dataset's deliveries. */
record Manifests(LandingStore store, Landing landing) {
  private static final long LARGEST = 1 << 20;

  /**
   * The manifest of a delivery.
   *
   * @param sizes of the files that are there
   * @throws Refusal when there is none, it cannot be read, or it is that of another
   */
  Manifest of(String delivery, Map<String, Long> sizes) throws Refusal {
    Long size = sizes.get(Landing.MANIFEST);
    if (size == null) {
      throw new Refusal(
          "NoManifest",
          "the files of this delivery are there, and no manifest; it is not read before there is one");
    } else if (size > LARGEST) {
      throw new Refusal("BadManifest", "the manifest is larger than 1 MiB");
    }
    try {
      return own(delivery, Manifest.parse(text(delivery, size)));
    } catch (ManifestException unusable) {
      throw new Refusal("BadManifest", unusable.getMessage());
    }
  }

  private Manifest own(String delivery, Manifest manifest) throws Refusal {
    if (!manifest.delivery().equals(delivery) || !manifest.dataset().equals(landing.dataset())) {
      throw new Refusal(
          "BadManifest",
          "the manifest is that of the delivery %s of %s"
              .formatted(manifest.delivery(), manifest.dataset()));
    }
    return manifest;
  }

  private String text(String delivery, long size) {
    String key = landing.key(delivery, Landing.MANIFEST);
    try (InputStream content = store.open(key, size)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new BatchException("Cannot read " + store.root() + key, unreadable);
    }
  }
}
