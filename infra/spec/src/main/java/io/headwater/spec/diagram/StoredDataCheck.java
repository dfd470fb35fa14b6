package io.headwater.spec.diagram;

import io.headwater.spec.check.Check;
import io.headwater.spec.check.DatasetNames;
import io.headwater.spec.fact.Facts;
import io.headwater.spec.fact.Problem;
import io.headwater.spec.page.Page;
import java.util.Set;
import java.util.stream.Stream;

/** Every topic and table that a diagram names has a contract. */
public final class StoredDataCheck implements Check {
  private final DatasetNames names;

  public StoredDataCheck(Facts facts) {
    names = new DatasetNames(facts.contracts());
  }

  @Override
  public Stream<Problem> problems(Page page) {
    Set<String> examples = page.examples();
    return Diagrams.of(page)
        .flatMap(fence -> fence.lines().stream())
        .flatMap(
            line ->
                names.missing(line.text()).stream()
                    .filter(name -> !examples.contains(name))
                    .map(
                        name ->
                            new Problem(
                                page.name(),
                                line.line(),
                                "the diagram shows '%s', which no contract has".formatted(name))));
  }
}
