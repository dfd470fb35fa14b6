package io.headwater.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Findings as JSON, for documents that are made from them. */
public final class ResultFile {
  private ResultFile() {}

  public static void write(Path file, Machine machine, String effort, List<Finding> findings)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = json.createObjectNode();
    root.putObject("machine")
        .put("commit", machine.commit())
        .put("at", machine.at().toString())
        .put("cores", machine.cores())
        .put("memoryMegabytes", machine.memoryMegabytes())
        .put("jdk", machine.jdk())
        .put("system", machine.system())
        .put("load", machine.load());
    root.put("effort", effort);
    findings.forEach(finding -> put(root.withArray("findings").addObject(), finding));
    json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
  }

  private static void put(ObjectNode node, Finding finding) {
    node.put("measurement", finding.measurement())
        .put("what", finding.what())
        .put("figure", Double.isNaN(finding.figure()) ? null : (Double) finding.figure())
        .put("unit", finding.unit())
        .put("note", finding.note());
    finding
        .promise()
        .ifPresent(
            promise ->
                node.putObject("promise")
                    .put("bound", promise.bound().name())
                    .put("limit", promise.limit())
                    .put("kept", finding.isKept()));
  }
}
