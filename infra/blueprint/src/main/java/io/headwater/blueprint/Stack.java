package io.headwater.blueprint;

import io.headwater.blueprint.Words.PartWords;
import io.headwater.blueprint.cost.Growth;
import io.headwater.blueprint.measure.Measured;
import io.headwater.blueprint.measure.Measurements;
import io.headwater.blueprint.measure.Part;
import io.headwater.blueprint.measure.PartFigures;
import io.headwater.blueprint.measure.Runtime;
import io.headwater.blueprint.section.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the platform runs: its parts, and what is no part that is always there. */
final class Stack {
  private static final String QUERY_ENGINE = "trino";

  private final Measurements measurements;
  private final Map<String, PartWords> words;
  private final Pins pins = new Pins();

  Stack(Measurements measurements, Words words) {
    this.measurements = measurements;
    this.words = words.parts();
  }

  List<Component> all() {
    List<Component> all = new ArrayList<>();
    measurements.parts().forEach(part -> all.add(component(part)));
    words.forEach(
        (name, said) -> {
          if (!said.runs().isEmpty()) {
            all.add(component(name, said, "", Measured.not(said.runs())));
          }
        });
    return List.copyOf(all);
  }

  private Component component(Part part) {
    PartWords said = words.get(part.name());
    return said == null
        ? new Component(
            part.name(), "", "", "", part.state(), Growth.DATASETS.text(), part.figures(), "")
        : component(part.name(), said, part.state(), part.figures());
  }

  private Component component(
      String name, PartWords said, String state, Measured<PartFigures> figures) {
    Runtime runtime = measurements.runtime();
    String pinned = pins.version(said, runtime);
    return new Component(
        name,
        runtime == Runtime.CONTAINERS ? said.containerEngine() : said.engine(),
        name.equals(QUERY_ENGINE) ? measurements.queryEngine().known().orElse(pinned) : pinned,
        said.purpose(),
        state,
        said.growth().text(),
        figures,
        said.document());
  }
}
