package io.headwater.contracts.landing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a delivery says of itself, written when all of its files are there.
 *
 * @param dataset the landing dataset that it is of
 * @param delivery its id, unique and sorting by time; see {@link Landing#delivery}
 * @param madeAt when its content was made
 * @param source who made it, in words
 * @param files its files
 * @param cursor a JSON object in which the writer keeps how far its source was read
 */
public record Manifest(
    String dataset,
    String delivery,
    Instant madeAt,
    String source,
    List<DeliveredFile> files,
    Optional<JsonNode> cursor) {

  public Manifest {
    files = List.copyOf(files);
  }

  /**
   * Reads what {@link #toJson} or somebody by hand wrote.
   *
   * @throws ManifestException saying all that is wrong with it
   */
  public static Manifest parse(String json) {
    return ManifestReader.read(json);
  }

  /** The text of {@code manifest.json}. */
  public String toJson() {
    return ManifestWriter.write(this);
  }
}
