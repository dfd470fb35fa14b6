package io.headwater.spec.diagram;

import io.headwater.spec.diagram.Diagrams.Diagram;
import io.headwater.spec.fact.Problem;
import io.headwater.spec.npm.NpmException;
import io.headwater.spec.npm.NpmProject;
import io.headwater.spec.page.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Has Mermaid itself, the one that draws them on the site, read every diagram. */
public final class DiagramSyntax {
  private final Pages pages;
  private final NpmProject mermaid;

  public DiagramSyntax(Pages pages) {
    this.pages = pages;
    this.mermaid = NpmProject.of(pages.root());
  }

  /**
   * The diagrams that cannot be drawn.
   *
   * @throws io.headwater.spec.npm.NpmMissingException saying why Mermaid cannot be asked on this
   *     machine
   */
  public List<Problem> problems() throws IOException, InterruptedException, NpmException {
    List<Diagram> diagrams = Diagrams.of(pages);
    Path folder = mermaid.install().resolve("diagrams");
    Files.createDirectories(folder);
    Map<String, Diagram> files = new TreeMap<>();
    for (int i = 0; i < diagrams.size(); i++) {
      Path file = folder.resolve(i + ".mmd");
      Files.writeString(file, diagrams.get(i).fence().text());
      files.put(file.toString(), diagrams.get(i));
    }
    List<Problem> problems = new ArrayList<>();
    for (String line : mermaid.script(words(files.keySet()))) {
      String[] said = line.split("\t", 3);
      Diagram diagram = files.get(said[0]);
      problems.add(
          new Problem(
              diagram.page().name(),
              diagram.fence().line() + Integer.parseInt(said[1]) - 1,
              "Mermaid cannot draw this diagram: " + said[2]));
    }
    return problems;
  }

  private static List<String> words(Collection<String> files) {
    return Stream.concat(Stream.of("parse.mjs"), files.stream()).toList();
  }
}
