package io.headwater.spec;

import io.headwater.spec.check.Check;
import io.headwater.spec.check.ClassCheck;
import io.headwater.spec.check.CommandCheck;
import io.headwater.spec.check.DatasetCheck;
import io.headwater.spec.check.FileCheck;
import io.headwater.spec.check.LinkCheck;
import io.headwater.spec.check.MetricCheck;
import io.headwater.spec.check.RequirementCheck;
import io.headwater.spec.command.CommandLines;
import io.headwater.spec.command.CommandWord;
import io.headwater.spec.command.JobCommands;
import io.headwater.spec.diagram.DiagramCheck;
import io.headwater.spec.diagram.DiagramSyntax;
import io.headwater.spec.diagram.StoredDataCheck;
import io.headwater.spec.fact.Facts;
import io.headwater.spec.fact.Problem;
import io.headwater.spec.generated.GeneratedText;
import io.headwater.spec.generated.Tables;
import io.headwater.spec.npm.NpmException;
import io.headwater.spec.page.Block;
import io.headwater.spec.page.Page;
import io.headwater.spec.requirement.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The documents of a checkout, held against its contracts, sources and compose file. */
public final class LivingSpec {
  private final Facts facts;
  private final GeneratedText generated;
  private final List<Check> checks;

  private LivingSpec(Facts facts, CommandWord commands) {
    Requirements requirements = Requirements.of(facts.pages());
    this.facts = facts;
    this.generated = new GeneratedText(new Tables(facts, requirements));
    this.checks =
        List.of(
            new LinkCheck(facts.pages()),
            new CommandCheck(new CommandLines(commands, JobCommands.of(facts.sources()))),
            new ClassCheck(facts.sources()),
            new FileCheck(facts.root()),
            new DatasetCheck(facts.contracts()),
            new MetricCheck(facts.sources()),
            new DiagramCheck(facts),
            new StoredDataCheck(facts),
            new RequirementCheck(requirements));
  }

  /**
   * Reads the documents and what they are held against.
   *
   * @param commands what {@code ./headwater} understands
   */
  public static LivingSpec of(Path root, CommandWord commands) {
    return new LivingSpec(Facts.of(root.toAbsolutePath().normalize()), commands);
  }

  /** What the documents say that is not so, by file and line. */
  public List<Problem> problems() {
    return facts.pages().all().stream()
        .flatMap(page -> Stream.concat(stale(page), untrue(page)))
        .distinct()
        .sorted(Problem.BY_PLACE)
        .toList();
  }

  /**
   * The diagrams that Mermaid itself cannot draw.
   *
   * @throws io.headwater.spec.npm.NpmMissingException saying why it cannot be asked on this machine
   */
  public List<Problem> diagramProblems() throws IOException, InterruptedException, NpmException {
    return new DiagramSyntax(facts.pages()).problems();
  }

  /**
   * Brings what is derived up to date.
   *
   * @return the pages that changed
   */
  public List<String> rewrite() throws IOException {
    List<String> changed = new ArrayList<>();
    for (Page page : facts.pages().all()) {
      List<String> lines = rewritten(page);
      if (!lines.equals(page.lines())) {
        Files.writeString(page.file(), String.join("\n", lines) + "\n");
        changed.add(page.name());
      }
    }
    return changed;
  }

  private Stream<Problem> stale(Page page) {
    return page.blocks().stream().flatMap(block -> generated.problem(block).stream());
  }

  private Stream<Problem> untrue(Page page) {
    return checks.stream().flatMap(check -> check.problems(page));
  }

  private List<String> rewritten(Page page) {
    List<String> lines = new ArrayList<>();
    int next = 0;
    for (Block block : page.blocks().stream().filter(each -> each.end() > 0).toList()) {
      lines.addAll(page.lines().subList(next, block.begin()));
      lines.addAll(generated.lines(block));
      next = block.end() - 1;
    }
    lines.addAll(page.lines().subList(next, page.lines().size()));
    return lines;
  }
}
