package io.headwater.blueprint;

import io.headwater.blueprint.cost.Prices;
import io.headwater.blueprint.measure.Measurements;
import io.headwater.blueprint.measure.Part;
import io.headwater.blueprint.section.Component;
import io.headwater.blueprint.section.Layer;
import io.headwater.blueprint.section.Overview;
import io.headwater.blueprint.section.Scale;
import io.headwater.blueprint.section.Source;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.lineage.Lineage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the blueprint of a platform. */
public final class Drawing {
  private static final String NAME = "Headwater";
  private static final String RUNNING = "running";

  private final Estate estate;
  private final Variant variant;
  private final Measurements measurements;
  private final Prices prices;
  private final Words words = Words.load();

  private Drawing(Estate estate, Variant variant, Measurements measurements, Prices prices) {
    this.estate = estate;
    this.variant = variant;
    this.measurements = measurements;
    this.prices = prices;
  }

  /**
   * Refuses a variant of something that there is not, before anything is measured.
   *
   * @throws UnknownChoiceException saying what there is
   */
  public static void check(Contracts contracts, Lineage lineage, Variant variant)
      throws UnknownChoiceException {
    new Narrowing(new Estate(contracts.all(), lineage)).to(variant);
  }

  /**
   * The blueprint of what contracts say and measurements found.
   *
   * @throws UnknownChoiceException when the variant is of something that there is not
   */
  public static Blueprint of(
      Contracts contracts,
      Lineage lineage,
      Variant variant,
      Measurements measurements,
      Prices prices)
      throws UnknownChoiceException {
    Estate estate = new Narrowing(new Estate(contracts.all(), lineage)).to(variant);
    return new Drawing(estate, variant, measurements, prices).drawn();
  }

  private Blueprint drawn() {
    Sources sources = new Sources(estate, measurements, words);
    List<Source> from = sources.sources();
    List<Layer> layers = layers(variant);
    List<Component> stack = new Stack(measurements, words).all();
    Scale scale = Scaling.scale(estate.all().size(), from, layers(Variant.whole()), stack);
    Costs costs = new Costs(layers, stack, prices, variant);
    return new Blueprint(
        NAME,
        measurements.at(),
        UseCases.of(estate),
        scale,
        overview(),
        from,
        sources.ingestion(),
        layers,
        new Transformations(estate, words).all(),
        DataModels.of(estate),
        new FlowPaths(estate, words).flows(),
        new Governing(estate, measurements, Narrowing.aspects(variant)).governance(),
        stack,
        new Scaling(scale, stack, words).steps(costs.bills()),
        costs.cost(measurements.folders()));
  }

  private List<Layer> layers(Variant of) {
    return new Layers(new Storage(estate, measurements, of), words, prices).all();
  }

  private Overview overview() {
    Map<String, Integer> datasets = new LinkedHashMap<>();
    estate.all().stream()
        .map(Contract::layer)
        .forEach(layer -> datasets.merge(layer, 1, Integer::sum));
    return new Overview(
        words.summary(),
        measurements.runtime().text(),
        variant.options(),
        datasets,
        measurements.parts().stream()
            .filter(part -> !part.state().equals(RUNNING))
            .map(Part::name)
            .toList());
  }
}
