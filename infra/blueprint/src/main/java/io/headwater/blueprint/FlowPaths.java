package io.headwater.blueprint;

import io.headwater.blueprint.section.Flows;
import io.headwater.blueprint.section.Flows.Edge;
import io.headwater.blueprint.section.Flows.Path;
import io.headwater.blueprint.section.Flows.Step;
import io.headwater.contracts.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How data moves from each source to people. */
final class FlowPaths {
  private final Estate estate;
  private final Words words;

  FlowPaths(Estate estate, Words words) {
    this.estate = estate;
    this.words = words;
  }

  Flows flows() {
    return new Flows(estate.sources().stream().map(this::path).toList(), edges());
  }

  private Path path(Contract source) {
    Map<String, List<String>> layers = new LinkedHashMap<>();
    for (Contract consumer : estate.consumers(source)) {
      layers.computeIfAbsent(consumer.layer(), _ -> new ArrayList<>()).add(consumer.name());
    }
    return new Path(
        source.name(),
        layers.entrySet().stream()
            .map(each -> new Step(each.getKey(), List.copyOf(each.getValue())))
            .toList());
  }

  private List<Edge> edges() {
    return estate.all().stream()
        .flatMap(
            contract ->
                estate.inputs(contract).stream()
                    .map(
                        input ->
                            new Edge(
                                input, contract.name(), Transformations.engine(words, contract))))
        .toList();
  }
}
