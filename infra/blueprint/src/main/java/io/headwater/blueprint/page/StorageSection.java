package io.headwater.blueprint.page;

import io.headwater.blueprint.page.Block.Paragraph;
import io.headwater.blueprint.section.Layer;
import io.headwater.blueprint.section.Stored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where data lies, layer by layer. */
final class StorageSection {
  private StorageSection() {}

  static Section of(List<Layer> layers) {
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
    Missing.paragraphs(reasons(layers)).forEach(blocks::add);
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
}
