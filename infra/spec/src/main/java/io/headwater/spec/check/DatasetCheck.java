package io.headwater.spec.check;

import io.headwater.contracts.Contracts;
import io.headwater.spec.fact.Problem;
import io.headwater.spec.page.Fence;
import io.headwater.spec.page.Page;
import java.util.Set;
import java.util.stream.Stream;

/** Every topic, table, column and landing folder that is named has a contract. */
public final class DatasetCheck implements Check {
  /** Blocks that are files or output, which have names of their own. */
  private static final Set<String> NOT_TYPED = Set.of("yaml", "json", "text", "csv", "mermaid");

  private final DatasetNames names;

  public DatasetCheck(Contracts contracts) {
    names = new DatasetNames(contracts);
  }

  @Override
  public Stream<Problem> problems(Page page) {
    Set<String> examples = page.examples();
    return Stream.concat(
            page.parts().code().stream(),
            page.parts().fences().stream()
                .filter(fence -> !NOT_TYPED.contains(fence.language()))
                .map(Fence::lines)
                .flatMap(lines -> lines.stream()))
        .filter(words -> !page.isGenerated(words.line()))
        .flatMap(
            words ->
                names.missing(words.text()).stream()
                    .filter(name -> !examples.contains(name))
                    .map(
                        name ->
                            new Problem(
                                page.name(),
                                words.line(),
                                "no contract has '%s'; if a reader is to make it, say so: <!-- example: %s -->"
                                    .formatted(name, name))));
  }
}
