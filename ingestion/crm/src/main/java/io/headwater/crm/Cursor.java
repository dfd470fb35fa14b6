package io.headwater.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the objects of a type are pulled, by the clock of the CRM; ours is never asked.
 *
 * @param modified newest modification seen
 * @param since what was modified or archived before is known to the walk that goes on
 * @param position where that walk is; empty between walks
 */
record Cursor(Instant modified, Instant since, Optional<Position> position) {
  /** Nothing was pulled yet. */
  static final Cursor START = new Cursor(Instant.EPOCH, Instant.EPOCH, Optional.empty());

  /**
   * A walk from a little before the newest modification known, to the present. All that was
   * archived before that modification was met by the walk that met it, because archived objects
   * come last.
   */
  Cursor begin(Duration overlap) {
    Instant from = modified.equals(Instant.EPOCH) ? modified : modified.minus(overlap);
    return new Cursor(modified, from, Optional.of(new Position.FromInstant(from)));
  }

  /** This walk, on its way. */
  Cursor at(Position next) {
    return new Cursor(modified, since, Optional.of(next));
  }

  /** The end of this walk. */
  Cursor end() {
    return new Cursor(modified, since, Optional.empty());
  }

  /** This cursor, when an object was seen. */
  Cursor seen(Instant modification) {
    return modification.isAfter(modified) ? new Cursor(modification, since, position) : this;
  }

  /** As a manifest keeps it. */
  JsonNode toJson() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("modified", modified.toString());
    json.put("since", since.toString());
    position.ifPresent(place -> json.set("position", place.toJson()));
    return json;
  }

  /** As {@link #toJson} wrote it. */
  static Cursor parse(JsonNode json) {
    return new Cursor(
        Instant.parse(json.path("modified").asText()),
        Instant.parse(json.path("since").asText()),
        Optional.ofNullable(json.get("position")).map(Position::parse));
  }
}
