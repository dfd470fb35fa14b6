package io.headwater.blueprint.page;

import io.headwater.blueprint.Blueprint;
import io.headwater.blueprint.page.Block.Paragraph;
import io.headwater.blueprint.page.Block.Picture;
import io.headwater.blueprint.section.DataModel;
import io.headwater.blueprint.section.Flows;
import io.headwater.blueprint.section.Ingestion;
import io.headwater.blueprint.section.Layer;
import io.headwater.blueprint.section.Source;
import io.headwater.blueprint.section.Stored;
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
        storage(blueprint.storage()),
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
                missing(
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

  private static Section storage(List<Layer> layers) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Rows.of(layers)
            .text("Layer", layer -> Shown.code(layer.name()))
            .text("Tier", layer -> Shown.words(layer.tiers()))
            .text("Format", Layer::format)
            .number("Records", layer -> Shown.count(layer.records()))
            .number("Files", layer -> Shown.count(layer.files()))
            .number("Read today", layer -> Shown.bytes(layer.bytes()))
            .number("Kept", layer -> Shown.bytes(layer.keptBytes()))
            .number("A day", layer -> Shown.bytes(layer.bytesPerDay()))
            .number("In a year", layer -> Shown.bytes(layer.bytesInAYear()))
            .number("Cost a month", layer -> Shown.money(layer.costPerMonth()))
            .table());
    layers.forEach(layer -> blocks.add(stored(layer)));
    List<String> empty = empty(layers);
    if (!empty.isEmpty()) {
      blocks.add(
          new Paragraph(
              "Without a record, so there is nothing to measure: " + Shown.codes(empty) + "."));
    }
    missing(reasons(layers)).forEach(blocks::add);
    return new Section("Storage", blocks);
  }

  private static Block stored(Layer layer) {
    return Rows.of(layer.name(), layer.datasets())
        .text("Dataset", each -> Shown.code(each.dataset()))
        .text("Tier", Stored::tier)
        .text("Partitioned by", each -> Shown.words(each.partitionedBy()))
        .text("Kept", each -> Shown.kept(each.retention()))
        .number("Records", each -> Shown.or(each.measured(), size -> Shown.count(size.records())))
        .number("Files", each -> Shown.or(each.measured(), size -> Shown.count(size.files())))
        .number("Read today", each -> Shown.or(each.measured(), size -> Shown.bytes(size.bytes())))
        .number(
            "Kept now", each -> Shown.or(each.measured(), size -> Shown.bytes(size.keptBytes())))
        .number(
            "Snapshots", each -> Shown.or(each.measured(), size -> Shown.count(size.snapshots())))
        .text("Newest", each -> Shown.or(each.measured(), size -> Shown.time(size.newest())))
        .table();
  }

  private static List<String> empty(List<Layer> layers) {
    return layers.stream()
        .flatMap(layer -> layer.datasets().stream())
        .filter(stored -> stored.measured().known().filter(size -> size.records() == 0).isPresent())
        .map(Stored::dataset)
        .toList();
  }

  private static Map<String, String> reasons(List<Layer> layers) {
    return layers.stream()
        .flatMap(layer -> layer.datasets().stream())
        .collect(
            Collectors.toMap(
                Stored::dataset,
                stored -> stored.measured().why(),
                (one, _) -> one,
                LinkedHashMap::new));
  }

  /** Why figures are missing, where some are. */
  private static Stream<Block> missing(Map<String, String> reasons) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    reasons.forEach(
        (dataset, reason) -> {
          if (!reason.isEmpty()) {
            byReason.computeIfAbsent(reason, _ -> new ArrayList<>()).add(dataset);
          }
        });
    return byReason.entrySet().stream()
        .map(
            each ->
                new Paragraph(
                    "Not measured: %s: %s."
                        .formatted(Shown.codes(each.getValue()), each.getKey())));
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
