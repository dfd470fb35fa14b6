package io.headwater.ingestion.journeys;

import io.headwater.ingestion.journeys.Happening.Told;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Makes events that no platform may let through, one kind after the other, from good ones. */
final class Spoiling {
  private static final Nature[] KINDS = {Nature.UNKNOWN_TYPE, Nature.FAR_FUTURE, Nature.NOT_AVRO};
  private static final Instant FAR_FUTURE = Instant.parse("3000-01-01T12:00:00Z");

  private int made;

  /** A bad event that has no other's id. */
  Sending next(Told good) {
    Nature kind = KINDS[made++ % KINDS.length];
    String name = "spoiled|" + good.fields().get("event_id");
    Told other =
        good.with(
            "event_id", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    return new Sending(
        switch (kind) {
          case UNKNOWN_TYPE -> other.with("event_type", "mistaken");
          case FAR_FUTURE -> other.with("occurred_at", FAR_FUTURE);
          default -> other;
        },
        kind);
  }
}
