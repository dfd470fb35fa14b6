package io.headwater.blueprint;

import io.headwater.blueprint.Words.PartWords;
import io.headwater.blueprint.cost.Bill;
import io.headwater.blueprint.cost.Growth;
import io.headwater.blueprint.measure.PartFigures;
import io.headwater.blueprint.section.Component;
import io.headwater.blueprint.section.Layer;
import io.headwater.blueprint.section.Scale;
import io.headwater.blueprint.section.ScaleStep;
import io.headwater.blueprint.section.ScaleStep.Change;
import io.headwater.blueprint.section.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What the platform is at other volumes, and what has to change for that. */
final class Scaling {
  private static final String LOG = "log";
  private static final String LANDING = "landing";

  private final Scale scale;
  private final List<Component> stack;
  private final Map<String, PartWords> words;

  Scaling(Scale scale, List<Component> stack, Words words) {
    this.scale = scale;
    this.stack = stack;
    this.words = words.parts();
  }

  /** How large a platform is: what was measured of its sources, its storage and its parts. */
  static Scale scale(
      int datasets, List<Source> sources, List<Layer> layers, List<Component> stack) {
    List<Layer> log = layers.stream().filter(layer -> layer.name().equals(LOG)).toList();
    List<Layer> lake = layers.stream().filter(layer -> !layer.name().equals(LOG)).toList();
    List<Layer> tables = lake.stream().filter(layer -> !layer.name().equals(LANDING)).toList();
    return new Scale(
        datasets,
        sum(log, Layer::records),
        sum(log, Layer::keptBytes),
        sources.stream()
            .flatMap(source -> source.measured().known().stream())
            .mapToLong(Source.Arrivals::recordsLastDay)
            .sum(),
        sum(tables, Layer::records),
        sum(tables, Layer::files),
        sum(lake, Layer::keptBytes),
        stack.stream()
            .flatMap(component -> component.measured().known().stream())
            .mapToLong(PartFigures::residentBytes)
            .sum(),
        layers.stream().mapToInt(Layer::notMeasured).sum());
  }

  private static long sum(List<Layer> layers, ToLongFunction<Layer> figure) {
    return layers.stream().mapToLong(figure).sum();
  }

  List<ScaleStep> steps(List<Bill> bills) {
    return bills.stream().map(this::step).toList();
  }

  private ScaleStep step(Bill bill) {
    BigDecimal factor = bill.factor();
    return new ScaleStep(
        factor,
        BigDecimal.valueOf(scale.recordsPerDay()).multiply(factor),
        BigDecimal.valueOf(scale.logBytes() + scale.lakeBytes()).multiply(factor),
        sum((growth, part) -> part.cores().multiply(growth.of(factor))),
        sum((growth, part) -> growth.processes(part.cores(), factor)),
        sum(
            (growth, part) ->
                growth
                    .processes(part.cores(), factor)
                    .multiply(BigDecimal.valueOf(part.residentBytes()))),
        bill.total(),
        changes(factor));
  }

  private BigDecimal sum(BiFunction<Growth, PartFigures, BigDecimal> figure) {
    return stack.stream()
        .flatMap(
            component ->
                component.measured().known().stream()
                    .map(part -> figure.apply(growth(component), part)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Growth growth(Component component) {
    return Growth.valueOf(component.growsWith().toUpperCase(Locale.ROOT));
  }

  /** Of each part, what is said of the greatest volume that is not beyond this. */
  private List<Change> changes(BigDecimal factor) {
    List<Change> changes = new ArrayList<>();
    for (Component component : stack) {
      Stream.ofNullable(words.get(component.part()))
          .flatMap(said -> Stream.ofNullable(said.changes().floorEntry(factor)))
          .forEach(said -> changes.add(new Change(component.part(), said.getValue())));
    }
    return List.copyOf(changes);
  }
}
