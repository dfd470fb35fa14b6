package io.headwater.ingestion.deadletters.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.deadletters.Coordinates;
import io.headwater.ingestion.deadletters.DeadLetter;
import io.headwater.ingestion.deadletters.Decision;
import io.headwater.ingestion.deadletters.Decisions;
import io.headwater.ingestion.deadletters.LetterSource;
import io.headwater.ingestion.deadletters.mend.EventJson;
import io.headwater.ingestion.deadletters.mend.TopicEvents;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Letters in a file that a query of the lake has filled, an object a line: what bronze could not
 * decode with its bytes, what silver refused as the event. The lake keeps no headers: that a record
 * was a replay is known from the decision that sent it. Such events are written again in the
 * contract's schema.
 */
public final class LakeLetters implements LetterSource {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Function<String, TopicEvents> events;
  private final Decisions decisions;

  public LakeLetters(Path file, Function<String, TopicEvents> events, Decisions decisions) {
    this.file = file;
    this.events = events;
    this.decisions = decisions;
  }

  @Override
  public void each(Consumer<DeadLetter> reader) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.accept(letter(JSON.readTree(line)));
      }
    } catch (IOException unreadable) {
      throw new IngestionException("Cannot read the letters in " + file, unreadable);
    }
  }

  private DeadLetter letter(JsonNode row) throws IOException {
    Coordinates place =
        new Coordinates(
            row.path("topic").asText(),
            row.path("kafka_partition").asInt(),
            row.path("kafka_offset").asLong());
    Optional<Decision> replay = decisions.thatSent(place);
    return new DeadLetter(
        replay.map(Decision::letter).orElse(place),
        place,
        replay.map(decision -> decision.attempts() + 1).orElse(1),
        null,
        value(row, place.topic()),
        row.hasNonNull("schema_id")
            ? OptionalInt.of(row.path("schema_id").asInt())
            : OptionalInt.empty(),
        row.path("error_class").asText(),
        row.path("error_message").asText(),
        Instant.parse(row.path("kafka_timestamp").asText()),
        Map.of());
  }

  private byte[] value(JsonNode row, String topic) throws IOException {
    if (row.hasNonNull("event")) {
      TopicEvents of = events.apply(topic);
      return of.encode(EventJson.event(row.path("event"), of.schema()));
    }
    return row.hasNonNull("payload") ? row.path("payload").binaryValue() : null;
  }
}
