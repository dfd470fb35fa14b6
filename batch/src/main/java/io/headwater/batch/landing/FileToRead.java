package io.headwater.batch.landing;

import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Format;
import io.headwater.contracts.landing.Manifest;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A file of a delivery as its manifest tells it, in a form that goes to a task.
 *
 * @param key of the object
 * @param encoding null for a binary format
 * @param declared number of records; null where the manifest does not tell it
 * @param remarks what was seen before it was read
 */
record FileToRead(
    String dataset,
    String delivery,
    Instant madeAt,
    Instant landedAt,
    String name,
    String key,
    Format format,
    String encoding,
    long bytes,
    String sha256,
    Long declared,
    List<String> remarks)
    implements Serializable {
  private static final long serialVersionUID = 1;

  static FileToRead of(
      Manifest manifest, DeliveredFile file, Instant landedAt, String key, List<String> remarks) {
    return new FileToRead(
        manifest.dataset(),
        manifest.delivery(),
        manifest.madeAt(),
        landedAt,
        file.name(),
        key,
        file.format(),
        file.encoding().orElse(null),
        file.bytes(),
        file.sha256(),
        file.records().isPresent() ? file.records().getAsLong() : null,
        List.copyOf(remarks));
  }
}
