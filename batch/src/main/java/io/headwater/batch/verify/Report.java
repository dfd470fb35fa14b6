package io.headwater.batch.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** What was found of all tables. */
public record Report(List<Finding> findings) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LINE = "%-34s %-44s %12s %12s %9s %9s %9s  %s%n";

  public Report {
    findings = List.copyOf(findings);
  }

  /** Whether every table is as it is to be. */
  public boolean holds() {
    return findings.stream().allMatch(Finding::holds);
  }

  /** For a person: a line a finding, then the first places that differ, then a verdict. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        LINE.formatted(
            "table", "is to be", "expected", "held", "missing", "extra", "changed", "verdict"));
    findings.forEach(finding -> text.append(line(finding)));
    findings.stream().filter(finding -> !finding.holds()).forEach(finding -> places(text, finding));
    long differing = findings.stream().filter(finding -> !finding.holds()).count();
    text.append(
        differing == 0
            ? "%nAll of %d comparisons hold.%n".formatted(findings.size())
            : "%n%d of %d comparisons do not hold.%n".formatted(differing, findings.size()));
    return text.toString();
  }

  private static String line(Finding finding) {
    String verdict =
        finding.behind().isEmpty()
            ? finding.verdict()
            : finding.verdict() + ", behind by " + finding.behind();
    return LINE.formatted(
        finding.table(),
        finding.claim(),
        number(finding.expected()),
        number(finding.held()),
        number(finding.missing()),
        number(finding.extra()),
        number(finding.changed()),
        verdict);
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static void places(StringBuilder text, Finding finding) {
    text.append("%n%s %s%n".formatted(finding.table(), finding.claim()));
    finding.places().forEach(place -> text.append("    ").append(place).append("\n"));
  }

  /** For machines: an object a finding, in an array. */
  public String json() {
    ArrayNode all = JSON.createArrayNode();
    findings.forEach(finding -> all.add(json(finding)));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ObjectNode json(Finding finding) {
    ObjectNode object =
        JSON.createObjectNode()
            .put("table", finding.table())
            .put("claim", finding.claim())
            .put("holds", finding.holds())
            .put("expected", finding.expected())
            .put("held", finding.held())
            .put("missing", finding.missing())
            .put("extra", finding.extra())
            .put("changed", finding.changed())
            .put("behind", finding.behind());
    ArrayNode places = object.putArray("places");
    finding.places().forEach(places::add);
    return object;
  }
}
