package io.headwater.batch.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.RunBranch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables that a run wrote, each with the snapshot that was audited.
 *
 * @param snapshots snapshot ids by table, inputs before outputs
 */
public record Publication(String run, Map<String, Long> snapshots) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Publication {
    snapshots = Collections.unmodifiableMap(new LinkedHashMap<>(snapshots));
  }

  /** The branch the tables have until they are published. */
  String branch() {
    return RunBranch.name(run);
  }

  List<String> tables() {
    return new ArrayList<>(snapshots.keySet());
  }

  /** As a snapshot's summary keeps it; ids are texts, as in a run's summary. */
  String toJson() {
    Map<String, String> texts = new LinkedHashMap<>();
    snapshots.forEach((table, snapshot) -> texts.put(table, Long.toString(snapshot)));
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Publication parse(String run, String json) {
    try {
      Map<String, Long> snapshots = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : JSON.readTree(json).properties()) {
        snapshots.put(entry.getKey(), entry.getValue().asLong());
      }
      return new Publication(run, snapshots);
    } catch (JsonProcessingException unreadable) {
      throw new BatchException(
          "What was decided on run " + run + " is no JSON: " + json, unreadable);
    }
  }
}
