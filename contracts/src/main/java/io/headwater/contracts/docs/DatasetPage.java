package io.headwater.contracts.docs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Access;
import io.headwater.contracts.lineage.Lineage;
import io.headwater.contracts.quality.QualityRule;
import io.headwater.contracts.quality.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a person wants to know of one dataset. */
final class DatasetPage {
  private final Contract contract;
  private final Lineage lineage;
  private final List<String> charts;

  /**
   * @param charts titles of the charts that show it
   */
  DatasetPage(Contract contract, Lineage lineage, List<String> charts) {
    this.contract = contract;
    this.lineage = lineage;
    this.charts = charts;
  }

  String markdown() {
    Markdown page = new Markdown();
    page.heading(contract.name()).paragraph(contract.description());
    page.table(List.of("", ""), facts());
    page.heading("Columns").table(Columns.HEADINGS, Columns.rows(contract.fields()));
    page.heading("Rules").list(orNone(rules()));
    page.heading("Upstream").list(orNone(links(lineage.inputs(contract.name()))));
    page.heading("Downstream").list(orNone(downstream()));
    return page.toString();
  }

  private List<List<String>> facts() {
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("Kind", contract.kind().name().toLowerCase(Locale.ROOT)));
    contract.property("granularity").ifPresent(row -> facts.add(List.of("Holds", row)));
    facts.add(List.of("Layer", contract.layer()));
    facts.add(List.of("Version", contract.version()));
    facts.add(List.of("Owner", contract.property("domain").orElse("")));
    facts.add(List.of("Kept", Kept.of(contract)));
    contract.property("write").ifPresent(write -> facts.add(List.of("Follows by", write)));
    facts.add(List.of("Written by", identities(Access.WRITE)));
    facts.add(List.of("Read by", identities(Access.READ)));
    facts.add(List.of("Contract", Markdown.code(contract.location().file())));
    return facts;
  }

  private String identities(Access access) {
    return String.join(
        ", ",
        contract.grants().stream()
            .filter(grant -> grant.access() == access)
            .map(Contract.Grant::identity)
            .toList());
  }

  private List<String> rules() {
    return Stream.concat(
            contract.rules().stream().map(rule -> Markdown.code(rule.name())),
            contract.qualityRules().stream().map(DatasetPage::rule))
        .toList();
  }

  private static String rule(QualityRule rule) {
    String severity = rule.severity() == Severity.WARNING ? " (a warning)" : "";
    return "%s, over all rows: `%s`%s"
        .formatted(Markdown.code(rule.name()), rule.expectation(), severity);
  }

  private List<String> downstream() {
    return Stream.concat(
            links(lineage.outputs(contract.name())).stream(),
            charts.stream().map(chart -> "chart " + chart))
        .toList();
  }

  private static List<String> links(List<String> datasets) {
    return datasets.stream().map(Markdown::link).toList();
  }

  private static List<String> orNone(List<String> items) {
    return items.isEmpty() ? List.of("none") : items;
  }
}
