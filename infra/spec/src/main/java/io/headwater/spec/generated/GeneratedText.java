package io.headwater.spec.generated;

import io.headwater.spec.fact.Problem;
import io.headwater.spec.page.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has to stand in a block, compared with what stands there. */
public final class GeneratedText {
  private static final String HOW = "; ./headwater docs writes it";

  private final Tables tables;

  public GeneratedText(Tables tables) {
    this.tables = tables;
  }

  /** Where and how a block differs from what it is derived from. */
  public Optional<Problem> problem(Block block) {
    if (block.end() == 0) {
      return problem(block, block.begin(), "has no '<!-- end -->' behind it");
    }
    Optional<String> table = tables.table(block);
    if (table.isEmpty()) {
      return problem(block, block.begin(), tables.noneNamed(block));
    }
    return difference(block, lines(table.get()));
  }

  /** The lines that have to stand there; those that do where nothing can be derived. */
  public List<String> lines(Block block) {
    return tables.table(block).map(GeneratedText::lines).orElseGet(block::lines);
  }

  private static List<String> lines(String table) {
    return table.lines().toList();
  }

  private static Optional<Problem> difference(Block block, List<String> expected) {
    List<String> found = block.lines();
    for (int i = 0; i < Math.max(found.size(), expected.size()); i++) {
      String wanted = i < expected.size() ? expected.get(i) : "";
      String there = i < found.size() ? found.get(i) : "";
      if (!wanted.equals(there)) {
        return problem(block, block.begin() + 1 + i, said(there, wanted) + HOW);
      }
    }
    return found.size() == expected.size()
        ? Optional.empty()
        : problem(block, block.begin(), "has other lines" + HOW);
  }

  private static String said(String there, String wanted) {
    List<String> words = new ArrayList<>();
    words.add(there.isBlank() ? "lacks a row" : "is stale: '" + there + "'");
    words.add(wanted.isBlank() ? "no such row is left" : "it must be '" + wanted + "'");
    return String.join(", ", words);
  }

  private static Optional<Problem> problem(Block block, int line, String what) {
    String name = String.join(" ", block.words());
    return Optional.of(
        new Problem(block.page(), line, "the generated '%s' %s".formatted(name, what)));
  }
}
