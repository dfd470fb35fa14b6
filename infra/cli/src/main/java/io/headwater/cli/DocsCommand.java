package io.headwater.cli;

import io.headwater.spec.LivingSpec;
import io.headwater.spec.fact.Problem;
import io.headwater.spec.npm.NpmException;
import io.headwater.spec.npm.NpmMissingException;
import io.headwater.spec.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "docs",
    sortOptions = false,
    description = {
      "Writes what the documents of this checkout derive from contracts, sources and docker-compose.yml.",
      "It stands between '<!-- generated: NAME -->' and '<!-- end -->'."
    })
final class DocsCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @ArgGroup private Instead instead;

  /** What is done instead of writing. */
  private static final class Instead {
    @Option(
        names = "--check",
        description =
            "Changes nothing: names what is stale and what does not exist, with file and line, and fails when there is any.")
    private boolean check;

    @ArgGroup(exclusive = false)
    private ToSite site;
  }

  private static final class ToSite {
    @Option(
        names = "--site",
        required = true,
        description =
            "Builds a static site of the documents, with a search and drawn diagrams. Needs Node 20 or newer with npm, and the network once.")
    private boolean site;

    @Option(
        names = "--to",
        paramLabel = "FOLDER",
        description = "Where to: an empty folder, or an older site (default: target/site).")
    private Path folder;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path repository = headwater.installation().repository();
    if (!Files.isDirectory(repository.resolve("docs"))) {
      throw new FailedException("The documents are in a checkout, and this is none.");
    }
    if (instead != null && instead.site != null) {
      Path chosen = instead.site.folder;
      Path folder = chosen == null ? repository.resolve("target/site") : chosen.toAbsolutePath();
      return new SiteBuild(Site.of(repository), folder.normalize()).run();
    }
    LivingSpec spec = LivingSpec.of(repository, CommandWords.of(Headwater.commandLine()));
    return instead != null ? check(spec) : write(spec);
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
    } catch (NpmMissingException missing) {
      System.err.println("The syntax of diagrams was not checked: " + missing.getMessage() + ".");
    } catch (NpmException failed) {
      throw new FailedException(
          "The diagrams cannot be read: " + failed.getMessage() + ".", failed);
    }
    problems.forEach(System.out::println);
    System.err.println(
        problems.isEmpty()
            ? "The documents are as the checkout is."
            : problems.size() + " places are not as the checkout is.");
    return problems.isEmpty() ? 0 : 1;
  }
}
