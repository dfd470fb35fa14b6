package io.headwater.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.batch.lake.BatchException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The runs of a command as JSON for machines, the first being that over what is shipped. Snapshot
 * ids are texts: not every reader of JSON keeps 64 bits.
 */
final class Summary {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Summary() {}

  /**
   * Writes the summary of some runs.
   *
   * @param runs what became of the datasets of each, at least one, in order
   * @throws BatchException when the file cannot be written
   */
  static void write(Path file, Map<String, List<StepReport>> runs) {
    ObjectNode summary = JSON.createObjectNode().put("run", runs.keySet().iterator().next());
    ArrayNode datasets = summary.putArray("datasets");
    runs.forEach((run, reports) -> reports.forEach(report -> datasets.add(dataset(report, run))));
    try {
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(summary) + "\n");
    } catch (IOException refused) {
      throw new BatchException("Cannot write the summary to " + file + ": " + refused, refused);
    }
  }

  private static ObjectNode dataset(StepReport report, String run) {
    ObjectNode dataset =
        JSON.createObjectNode()
            .put("dataset", report.dataset())
            .put("run", run)
            .put("read", report.outcome().read())
            .put("added", report.outcome().added())
            .put("duplicates", report.outcome().duplicates())
            .put("quarantined", report.outcome().quarantined())
            .put("seconds", seconds(report.took()));
    report
        .outcome()
        .snapshot()
        .ifPresentOrElse(
            snapshot -> dataset.put("snapshot", Long.toString(snapshot)),
            () -> dataset.putNull("snapshot"));
    return report.outcome().note().isEmpty()
        ? dataset
        : dataset.put("note", report.outcome().note());
  }

  private static BigDecimal seconds(Duration took) {
    return BigDecimal.valueOf(took.toMillis(), 3);
  }
}
