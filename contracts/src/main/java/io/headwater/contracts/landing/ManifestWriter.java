package io.headwater.contracts.landing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes manifests. */
final class ManifestWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ManifestWriter() {}

  static String write(Manifest manifest) {
    ObjectNode object = JSON.createObjectNode();
    object.put("dataset", manifest.dataset());
    object.put("delivery", manifest.delivery());
    object.put("made_at", manifest.madeAt().toString());
    object.put("source", manifest.source());
    manifest.files().forEach(file -> write(file, object.withArray("files").addObject()));
    manifest.cursor().ifPresent(cursor -> object.set("cursor", cursor));
    return object.toPrettyString() + "\n";
  }

  private static void write(DeliveredFile file, ObjectNode object) {
    object.put("name", file.name());
    object.put("format", file.format().text());
    object.put("encoding", file.encoding().orElse(null));
    object.put("bytes", file.bytes());
    object.put("sha256", file.sha256());
    object.put("records", file.records().isPresent() ? file.records().getAsLong() : null);
  }
}
