package io.headwater.crm.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.landing.Manifest;
import io.headwater.contracts.landing.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What landed in whole deliveries, which are what their manifests say. */
public final class LandedLines {
  private LandedLines() {}

  /** Every line of every delivery of a dataset. */
  public static List<String> of(Store store, String dataset) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Manifest manifest : manifests(store, dataset)) {
      for (DeliveredFile file : manifest.files()) {
        lines.addAll(lines(store, manifest, file));
      }
    }
    return lines;
  }

  /** The manifests of a dataset, oldest first. */
  public static List<Manifest> manifests(Store store, String dataset) {
    Landing landing = new Landing(dataset);
    return store.list(landing.folder()).stream()
        .filter(key -> key.endsWith("/"))
        .sorted()
        .flatMap(folder -> store.read(folder + Landing.MANIFEST).stream())
        .map(Manifest::parse)
        .toList();
  }

  private static List<String> lines(Store store, Manifest manifest, DeliveredFile file)
      throws IOException {
    String key = new Landing(manifest.dataset()).key(manifest.delivery(), file.name());
    String text = store.read(key).orElseThrow();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    assertThat(bytes).hasSize((int) file.bytes());
    assertThat(Sha256.of(new ByteArrayInputStream(bytes))).isEqualTo(file.sha256());
    assertThat(lines).hasSize((int) file.records().orElseThrow());
    return lines;
  }
}
