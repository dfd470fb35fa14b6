package io.headwater.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The alerts that stand and what is still to be delivered, kept in a file, whole or not at all. */
final class StateFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  StateFile(Path file) {
    this.file = file;
  }

  /**
   * @param alerts that stand
   * @param waiting notices by the name of the receiver that has not got them, the oldest first
   */
  record State(List<Alert> alerts, Map<String, List<Notice>> waiting) {}

  State read() throws IOException {
    if (!Files.exists(file)) {
      return new State(List.of(), Map.of());
    }
    JsonNode root;
    try {
      root = JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new IOException(
          "Cannot read %s: delete it, then all that is wrong is told anew".formatted(file), e);
    }
    List<Alert> alerts = new ArrayList<>();
    root.path("alerts").forEach(node -> alerts.add(alert(node)));
    Map<String, List<Notice>> waiting = new LinkedHashMap<>();
    root.path("waiting")
        .properties()
        .forEach(entry -> waiting.put(entry.getKey(), notices(entry.getValue())));
    return new State(alerts, waiting);
  }

  void write(State state) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode alerts = root.putArray("alerts");
    state.alerts().forEach(alert -> put(alerts.addObject(), alert));
    ObjectNode waiting = root.putObject("waiting");
    state
        .waiting()
        .forEach(
            (receiver, notices) -> {
              ArrayNode list = waiting.putArray(receiver);
              notices.forEach(
                  notice ->
                      list.addObject()
                          .put("delivery", notice.delivery())
                          .put("body", notice.body()));
            });
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
    Files.writeString(draft, root.toPrettyString());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void put(ObjectNode node, Alert alert) {
    node.put("rule", alert.rule())
        .put("kind", alert.kind())
        .put("severity", alert.severity().name())
        .put("limit", alert.limit())
        .put("stage", alert.stage().name())
        .put("since", alert.since().toString())
        .put("subject", alert.finding().subject())
        .put("value", alert.finding().value())
        .put("detail", alert.finding().detail());
  }

  private static Alert alert(JsonNode node) {
    return new Alert(
        node.path("rule").asText(),
        node.path("kind").asText(),
        Severity.valueOf(node.path("severity").asText()),
        node.path("limit").asText(),
        Alert.Stage.valueOf(node.path("stage").asText()),
        Instant.parse(node.path("since").asText()),
        Finding.wrong(
            node.path("subject").asText(),
            node.path("value").asText(),
            node.path("detail").asText()));
  }

  private static List<Notice> notices(JsonNode list) {
    List<Notice> notices = new ArrayList<>();
    list.forEach(
        node ->
            notices.add(new Notice(node.path("delivery").asText(), node.path("body").asText())));
    return notices;
  }
}
