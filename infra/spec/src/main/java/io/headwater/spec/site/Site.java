package io.headwater.spec.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.spec.check.LinkCheck;
import io.headwater.spec.fact.Problem;
import io.headwater.spec.npm.NpmException;
import io.headwater.spec.npm.NpmProject;
import io.headwater.spec.page.Page;
import io.headwater.spec.page.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The documents of a checkout as a static site, which VitePress builds. */
public final class Site {
  /** VitePress writes it into each site. */
  private static final String MARK = "hashmap.json";

  private final Pages pages;
  private final NpmProject generator;

  Site(Pages pages, NpmProject generator) {
    this.pages = pages;
    this.generator = generator;
  }

  /** Reads the documents. */
  public static Site of(Path root) {
    Path checkout = root.toAbsolutePath().normalize();
    return new Site(Pages.below(checkout), NpmProject.of(checkout));
  }

  /** How many pages it has. */
  public int pages() {
    return pages.all().size();
  }

  /** The links that lead nowhere; with any of them it is not built. */
  public List<Problem> deadLinks() {
    LinkCheck links = new LinkCheck(pages);
    return pages.all().stream().flatMap(links::problems).sorted(Problem.BY_PLACE).toList();
  }

  /**
   * Builds it anew.
   *
   * @param folder for the site alone: an empty one, one that is not there, or an older site
   * @throws NpmException saying why there is no generator on this machine
   * @throws SiteException saying which document it cannot be built with
   */
  public void build(Path folder)
      throws IOException, InterruptedException, NpmException, SiteException {
    if (isOfOthers(folder)) {
      throw new SiteException(
          "%s holds what is no site: name a folder that is empty or not there".formatted(folder));
    }
    Path project = generator.install();
    prepare(project);
    List<String> said = generator.script(List.of("build.mjs", folder.toString()));
    if (!said.isEmpty()) {
      throw new SiteException(String.join("\n", said));
    }
  }

  private static boolean isOfOthers(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return false;
    }
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isPresent() && !Files.exists(folder.resolve(MARK));
    }
  }

  /** The documents as they are, what goes along with them, and what is where. */
  private void prepare(Path project) throws IOException {
    Contents contents = Contents.of(pages);
    LinkedFiles files = new LinkedFiles(pages, contents);
    Path documents = project.resolve("documents");
    delete(documents);
    for (Page page : pages.all()) {
      Path copy = documents.resolve(page.name());
      Files.createDirectories(copy.getParent());
      Files.copy(page.file(), copy);
    }
    files.copyTo(documents);
    new ObjectMapper()
        .writeValue(
            project.resolve("site.json").toFile(),
            Map.of("sections", contents.sections(), "elsewhere", files.addresses()));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
