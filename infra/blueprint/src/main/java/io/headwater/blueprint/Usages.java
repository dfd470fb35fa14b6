package io.headwater.blueprint;

import io.headwater.blueprint.cost.Assumption;
import io.headwater.blueprint.cost.Basis;
import io.headwater.blueprint.cost.Growth;
import io.headwater.blueprint.cost.Item;
import io.headwater.blueprint.cost.Prices;
import io.headwater.blueprint.cost.Units;
import io.headwater.blueprint.cost.Usage;
import io.headwater.blueprint.measure.PartFigures;
import io.headwater.blueprint.section.Component;
import io.headwater.blueprint.section.Layer;
import io.headwater.blueprint.section.Stored;
import io.headwater.blueprint.section.Stored.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How much of what has a price a platform takes in a month. */
final class Usages {
  /** What a commit writes beside its files: metadata, a list of manifests, a manifest. */
  private static final int METADATA_FILES = 3;

  private static final Map<String, Item> STORES =
      Map.of(
          Tier.HOT.text(), Item.BLOCK_STORAGE,
          Tier.WARM.text(), Item.OBJECT_STORAGE,
          Tier.COLD.text(), Item.COLD_STORAGE);

  private Usages() {}

  static List<Usage> of(List<Layer> layers, List<Component> stack, Prices prices) {
    List<Usage> usages = new ArrayList<>();
    layers.forEach(layer -> usages.addAll(ofStorage(layer.name(), layer.datasets())));
    stack.forEach(
        component ->
            component.measured().known().ifPresent(part -> usages.addAll(of(component, part))));
    usages.addAll(ofBatchRuns(prices));
    usages.add(ofRequests(layers));
    usages.add(
        new Usage(
            "answers",
            Item.EGRESS,
            prices.assumed().get(Assumption.EGRESS_GB),
            Growth.EVENTS::of,
            Basis.ASSUMED,
            "what leaves the cloud in a month"));
    return List.copyOf(usages);
  }

  /** What a layer keeps, by how near it has to be. */
  static List<Usage> ofStorage(String layer, List<Stored> datasets) {
    Map<Item, Long> bytes = new TreeMap<>();
    for (Stored stored : datasets) {
      stored
          .measured()
          .known()
          .ifPresent(size -> bytes.merge(STORES.get(stored.tier()), size.keptBytes(), Long::sum));
    }
    return bytes.entrySet().stream()
        .map(
            each ->
                new Usage(
                    layer,
                    each.getKey(),
                    Units.gigabytes(each.getValue()),
                    Growth.EVENTS::of,
                    Basis.MEASURED,
                    "%d bytes kept".formatted(each.getValue())))
        .toList();
  }

  private static List<Usage> of(Component component, PartFigures part) {
    Growth growth = Growth.valueOf(component.growsWith().toUpperCase(Locale.ROOT));
    return List.of(
        new Usage(
            component.part(),
            Item.VCPU,
            Units.coreHours(part.cores()),
            growth::of,
            Basis.MEASURED,
            "%s cores since it started".formatted(part.cores().toPlainString())),
        new Usage(
            component.part(),
            Item.MEMORY,
            Units.gibibyteHours(part.residentBytes()),
            factor -> growth.processes(part.cores(), factor),
            Basis.MEASURED,
            "%d bytes resident".formatted(part.residentBytes())));
  }

  private static List<Usage> ofBatchRuns(Prices prices) {
    BigDecimal hours = prices.assumed().get(Assumption.BATCH_HOURS);
    BigDecimal cores = prices.assumed().get(Assumption.BATCH_VCPU);
    BigDecimal memory = prices.assumed().get(Assumption.BATCH_MEMORY_GIB);
    return List.of(
        new Usage(
            "batch runs",
            Item.VCPU,
            hours.multiply(cores),
            Growth.EVENTS::of,
            Basis.ASSUMED,
            "%s hours of %s cores".formatted(hours.toPlainString(), cores.toPlainString())),
        new Usage(
            "batch runs",
            Item.MEMORY,
            hours.multiply(memory),
            Growth.EVENTS::of,
            Basis.ASSUMED,
            "%s hours of %s GiB".formatted(hours.toPlainString(), memory.toPlainString())));
  }

  /** Commits are by the clock, not by the event: their number stays. */
  private static Usage ofRequests(List<Layer> layers) {
    List<Size> sizes =
        layers.stream()
            .flatMap(layer -> layer.datasets().stream())
            .flatMap(stored -> stored.measured().known().stream())
            .toList();
    long files = sizes.stream().mapToLong(Size::filesPerDay).sum();
    long commits = sizes.stream().mapToLong(Size::commitsPerDay).sum();
    return new Usage(
        "object store",
        Item.WRITE_REQUESTS,
        Units.millionsPerMonth(files + METADATA_FILES * commits),
        Growth.DATASETS::of,
        Basis.MEASURED,
        "%d files and %d commits with %d files of metadata each, in the last day"
            .formatted(files, commits, METADATA_FILES));
  }
}
