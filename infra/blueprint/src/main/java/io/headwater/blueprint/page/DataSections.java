package io.headwater.blueprint.page;

import io.headwater.blueprint.Blueprint;
import io.headwater.blueprint.page.Block.Paragraph;
import io.headwater.blueprint.page.Block.Picture;
import io.headwater.blueprint.section.DataModel;
import io.headwater.blueprint.section.Flows;
import io.headwater.blueprint.section.Ingestion;
import io.headwater.blueprint.section.Source;
import io.headwater.blueprint.section.Transformation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where data comes from, where it lies, and what is made of it. */
final class DataSections {
  private DataSections() {}

  static List<Section> of(Blueprint blueprint) {
    return List.of(
        sources(blueprint.sources()),
        ingestion(blueprint.ingestion()),
        StorageSection.of(blueprint.storage()),
        transformations(blueprint.transformations()),
        dataModels(blueprint.dataModels()),
        flows(blueprint.flows()));
  }

  private static Section sources(List<Source> sources) {
    return new Section(
        "Sources",
        Stream.concat(
                Stream.of(
                    Rows.of(sources)
                        .text("Source", source -> Shown.code(source.dataset()))
                        .text("Type", Source::kind)
                        .text("From", source -> Shown.words(source.writtenBy()))
                        .number("Records", source -> arrived(source, Arrived.RECORDS))
                        .number("Volume", source -> arrived(source, Arrived.BYTES))
                        .text("Frequency", source -> arrived(source, Arrived.FREQUENCY))
                        .text("Newest", source -> arrived(source, Arrived.NEWEST))
                        .text(
                            "Expected every",
                            source -> source.expectedEvery().map(Shown::duration).orElse("–"))
                        .table()),
                Missing.paragraphs(
                    sources.stream()
                        .collect(
                            Collectors.toMap(
                                Source::dataset,
                                source -> source.measured().why(),
                                (one, _) -> one,
                                LinkedHashMap::new))))
            .toList());
  }

  /** What of a source is shown. */
  private enum Arrived {
    RECORDS,
    BYTES,
    FREQUENCY,
    NEWEST
  }

  private static String arrived(Source source, Arrived which) {
    return Shown.or(
        source.measured(),
        arrivals ->
            switch (which) {
              case RECORDS -> Shown.count(arrivals.records());
              case BYTES -> Shown.bytes(arrivals.bytes());
              case FREQUENCY -> frequency(arrivals);
              case NEWEST -> Shown.time(arrivals.newest());
            });
  }

  private static String frequency(Source.Arrivals arrivals) {
    String records = Shown.count(arrivals.recordsLastDay()) + " records in the last day";
    return arrivals.deliveries() == 0
        ? records
        : "%s of %s deliveries, %s"
            .formatted(
                Shown.count(arrivals.deliveriesLastDay()),
                Shown.count(arrivals.deliveries()),
                records);
  }

  private static Section ingestion(List<Ingestion> ingestion) {
    List<Block> blocks = new ArrayList<>();
    Map<String, List<Ingestion>> kinds =
        ingestion.stream()
            .collect(
                Collectors.groupingBy(Ingestion::kind, LinkedHashMap::new, Collectors.toList()));
    kinds.forEach((kind, all) -> blocks.add(how(kind, all.getFirst())));
    blocks.add(
        Rows.of("By source", ingestion)
            .text("Source", each -> Shown.code(each.dataset()))
            .text("How", Ingestion::kind)
            .text("Into", each -> Shown.codes(each.into()))
            .number("Rules", each -> Integer.toString(each.rules()))
            .text("What is bad ends in", each -> Shown.codes(each.refusedTo()))
            .table());
    return new Section("Ingestion", blocks);
  }

  private static Block how(String kind, Ingestion first) {
    return Rows.of(
            kind,
            List.of(
                List.of("Method", first.method()),
                List.of("Tool", Shown.code(first.tool())),
                List.of("Schedule", first.schedule()),
                List.of("Schema", first.schemaHandling()),
                List.of("Errors", first.errorHandling()),
                List.of("More", Shown.code(first.document()))))
        .text("", row -> row.get(0))
        .text("", row -> row.get(1))
        .table();
  }

  private static Section transformations(List<Transformation> transformations) {
    return Section.of(
        "Transformations",
        Rows.of(transformations)
            .text("Dataset", each -> Shown.code(each.dataset()))
            .text("Made of", each -> Shown.codes(each.inputs()))
            .text("By", Transformation::engine)
            .text("How it follows", Transformation::write)
            .text("Query", each -> Shown.code(each.query()))
            .number("Row rules", each -> Integer.toString(each.rowRules()))
            .number("Table rules", each -> Integer.toString(each.tableRules()))
            .text("Refused to", each -> Shown.code(each.quarantine()))
            .table());
  }

  private static Section dataModels(List<DataModel> models) {
    return Section.of(
        "Data models",
        Rows.of(models)
            .text("Dataset", each -> Shown.code(each.dataset()))
            .text("Holds", DataModel::holds)
            .text("Key", each -> Shown.codes(each.key()))
            .number("Columns", each -> Integer.toString(each.columns().size()))
            .text(
                "Classified",
                each ->
                    Shown.codes(
                        each.columns().stream()
                            .filter(column -> !column.classification().isEmpty())
                            .map(DataModel.Column::name)
                            .toList()))
            .table(),
        new Paragraph("The columns of each, with their types and meaning, are in the JSON."));
  }

  private static Section flows(Flows flows) {
    return Section.of(
        "Flows",
        new Picture(flows),
        Rows.of(flows.paths())
            .text("Source", path -> Shown.code(path.source()))
            .text(
                "Reaches",
                path ->
                    path.steps().stream()
                        .map(step -> step.layer() + ": " + Shown.codes(step.datasets()))
                        .collect(Collectors.joining("; ")))
            .table());
  }
}
