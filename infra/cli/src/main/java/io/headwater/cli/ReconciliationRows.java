package io.headwater.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Keeps comparisons in the table {@code ops.reconciliations}, as the identity whose only right is
 * to write there.
 */
final class ReconciliationRows {
  private static final String TABLE = "ops.reconciliations";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Installation installation;
  private final Platform platform;

  ReconciliationRows(Installation installation, Platform platform) {
    this.installation = installation;
    this.platform = platform;
  }

  /**
   * Appends a row for each comparison, all in one commit.
   *
   * @throws FailedException when they could not be kept
   */
  void append(List<Reconciliation> reconciliations) throws IOException, InterruptedException {
    Path log = installation.home().resolve("logs").resolve("reconcile.log");
    Path rows =
        Files.createTempFile(installation.home().resolve("state"), "reconciliations", ".json");
    try {
      Files.writeString(rows, json(reconciliations).toString());
      int exit =
          new JobProcess(platform.environment(Identity.RECONCILER))
              .with("@" + JobModule.BATCH.folder(installation).resolve("jvm.options"))
              .with("-Dheadwater.log=" + log)
              .with("-cp", JobModule.BATCH.classPath(installation))
              .with("io.headwater.batch.ops.Append", TABLE, rows.toString())
              .run();
      if (exit != 0) {
        throw new FailedException(
            "The comparison above could not be kept in %s; see %s".formatted(TABLE, log));
      }
    } finally {
      Files.deleteIfExists(rows);
    }
  }

  private static ArrayNode json(List<Reconciliation> reconciliations) {
    ArrayNode rows = JSON.createArrayNode();
    for (Reconciliation reconciliation : reconciliations) {
      ObjectNode row =
          rows.addObject()
              .put("run_id", reconciliation.run())
              .put("compared_at", reconciliation.at().toString())
              .put("dataset", reconciliation.dataset().toString())
              .put("periods_compared", reconciliation.compared())
              .put("periods_differing", reconciliation.drifted())
              .put("periods_waiting", reconciliation.waiting());
      reconciliation.closedUntil().ifPresent(until -> row.put("closed_until", until.toString()));
      ArrayNode differences = row.putArray("differences");
      reconciliation.differences().forEach(difference -> add(differences, difference));
    }
    return rows;
  }

  private static void add(ArrayNode differences, Difference difference) {
    ObjectNode row =
        differences
            .addObject()
            .put("period_start", difference.minute().toString())
            .put("figure", difference.figure())
            .put("gold", difference.gold().toPlainString())
            .put("live", difference.live().toPlainString());
    if (!difference.devices().isEmpty()) {
      row.put("devices", String.join(", ", difference.devices()));
    }
  }
}
