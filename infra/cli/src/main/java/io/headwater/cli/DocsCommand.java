package io.headwater.cli;

import io.headwater.spec.LivingSpec;
import io.headwater.spec.diagram.MermaidMissingException;
import io.headwater.spec.fact.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "docs",
    description = {
      "Writes what the documents of this checkout derive from contracts, sources and docker-compose.yml.",
      "It stands between '<!-- generated: NAME -->' and '<!-- end -->'."
    })
final class DocsCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Option(
      names = "--check",
      description =
          "Changes nothing: names what is stale and what does not exist, with file and line, and fails when there is any.")
  private boolean check;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path repository = headwater.installation().repository();
    if (!Files.isDirectory(repository.resolve("docs"))) {
      throw new FailedException("The documents are in a checkout, and this is none.");
    }
    LivingSpec spec = LivingSpec.of(repository, CommandWords.of(Headwater.commandLine()));
    return check ? check(spec) : write(spec);
  }

  private static int write(LivingSpec spec) throws IOException {
    List<String> changed = spec.rewrite();
    changed.forEach(System.out::println);
    System.err.println(changed.size() + " documents changed.");
    return 0;
  }

  private static int check(LivingSpec spec) throws IOException, InterruptedException {
    List<Problem> problems = new ArrayList<>(spec.problems());
    try {
      problems.addAll(spec.diagramProblems());
    } catch (MermaidMissingException missing) {
      System.err.println("The syntax of diagrams was not checked: " + missing.getMessage() + ".");
    }
    problems.forEach(System.out::println);
    System.err.println(
        problems.isEmpty()
            ? "The documents are as the checkout is."
            : problems.size() + " places are not as the checkout is.");
    return problems.isEmpty() ? 0 : 1;
  }
}
