package io.headwater.blueprint;

import io.headwater.blueprint.cost.Bill;
import io.headwater.blueprint.cost.Cost;
import io.headwater.blueprint.cost.Prices;
import io.headwater.blueprint.cost.Units;
import io.headwater.blueprint.cost.Usage;
import io.headwater.blueprint.measure.Folder;
import io.headwater.blueprint.measure.Measured;
import io.headwater.blueprint.measure.PartFigures;
import io.headwater.blueprint.section.Component;
import io.headwater.blueprint.section.Layer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a platform takes where it runs, and what it would cost at given prices. */
final class Costs {
  private final List<Layer> layers;
  private final List<Component> stack;
  private final Prices prices;
  private final Variant variant;
  private final List<Bill> bills;

  Costs(List<Layer> layers, List<Component> stack, Prices prices, Variant variant) {
    this.layers = layers;
    this.stack = stack;
    this.prices = prices;
    this.variant = variant;
    List<Usage> usages = Usages.of(layers, stack, prices);
    this.bills =
        Stream.concat(Stream.of(BigDecimal.ONE), variant.factors().stream())
            .map(factor -> Bill.of(usages, prices, factor))
            .toList();
  }

  /** At the measured volume, then at the others. */
  List<Bill> bills() {
    return bills;
  }

  Cost cost(Measured<List<Folder>> folders) {
    return new Cost(local(folders), cloud());
  }

  private Cost.Local local(Measured<List<Folder>> folders) {
    List<PartFigures> figures =
        stack.stream().flatMap(component -> component.measured().known().stream()).toList();
    return new Cost.Local(
        figures.stream().mapToLong(PartFigures::residentBytes).sum(),
        figures.stream().map(PartFigures::cores).reduce(BigDecimal.ZERO, BigDecimal::add),
        folders,
        unknownParts());
  }

  private Cost.Cloud cloud() {
    List<String> notMeasured = new ArrayList<>(unknownParts());
    notMeasured.addAll(unknownDatasets());
    if (variant.isPartial()) {
      notMeasured.add(
          "memory and cores of what this is narrowed to: the figures are of all parts, which work"
              + " for everything");
    }
    return new Cost.Cloud(
        prices.provider(),
        prices.dated(),
        prices.source(),
        prices.file(),
        Units.HOURS_PER_MONTH,
        Units.DAYS_PER_MONTH,
        bills,
        notMeasured);
  }

  /** A line for each reason. */
  private List<String> unknownDatasets() {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    layers.stream()
        .flatMap(layer -> layer.datasets().stream())
        .filter(stored -> stored.measured().known().isEmpty())
        .forEach(
            stored ->
                byReason
                    .computeIfAbsent(stored.measured().why(), _ -> new ArrayList<>())
                    .add(stored.dataset()));
    return byReason.entrySet().stream()
        .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
        .toList();
  }

  private List<String> unknownParts() {
    return stack.stream()
        .filter(component -> component.measured().known().isEmpty())
        .map(component -> component.part() + ": " + component.measured().why())
        .toList();
  }
}
