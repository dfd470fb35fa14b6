package io.headwater.cli;

import io.headwater.spec.fact.Problem;
import io.headwater.spec.npm.NpmException;
import io.headwater.spec.site.Site;
import io.headwater.spec.site.SiteException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Builds the site of the documents, and says where it is and how to look at it. */
final class SiteBuild {
  private final Site site;
  private final Path folder;

  SiteBuild(Site site, Path folder) {
    this.site = site;
    this.folder = folder;
  }

  /** The exit code. */
  int run() throws IOException, InterruptedException {
    List<Problem> dead = site.deadLinks();
    if (!dead.isEmpty()) {
      dead.forEach(System.out::println);
      System.err.printf(
          "The site was not built: %s.%n",
          dead.size() == 1 ? "1 link leads nowhere" : dead.size() + " links lead nowhere");
      return 1;
    }
    System.err.println("Building the site; the first time, what builds it is installed from npm.");
    try {
      site.build(folder);
    } catch (NpmException | SiteException e) {
      throw new FailedException("The site was not built: %s.".formatted(e.getMessage()), e);
    }
    System.out.println(folder);
    System.err.printf(
        "%d pages. To look at them at http://127.0.0.1:8000/: %s -p 8000 -d %s%n",
        site.pages(), server(), folder);
    return 0;
  }

  /** The web server of the JDK, for this machine only. */
  private static Path server() {
    return Path.of(System.getProperty("java.home"), "bin", "jwebserver");
  }
}
