package io.headwater.ingestion.journeys.play;

import io.headwater.ingestion.journeys.Happening;
import io.headwater.ingestion.journeys.ShopTopic;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One process of the shop: its events share an id, and each is named by its place among them. */
final class Process {
  private final Stage stage;
  private final String correlationId;
  private final Map<ShopTopic, Integer> told = new EnumMap<>(ShopTopic.class);

  /**
   * A process.
   *
   * @param name a name that no other process has
   */
  Process(Stage stage, String name) {
    this.stage = stage;
    this.correlationId = uuid(name);
  }

  String correlationId() {
    return correlationId;
  }

  /** How many events it told so far. */
  int events() {
    return told.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Tells what happens now. */
  void tell(ShopTopic topic, String type, Map<String, Object> what) {
    int place = told.merge(topic, 1, Integer::sum);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("event_id", uuid(topic.topic() + "|" + correlationId + "|" + place));
    fields.put("correlation_id", correlationId);
    fields.put("occurred_at", stage.agenda().now());
    fields.put("event_type", type);
    fields.putAll(what);
    stage.tell(new Happening.Told(topic, fields));
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
