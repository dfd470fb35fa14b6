package io.headwater.spec.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A site as it lies in its folder.
 *
 * @param pages what is HTML, by address
 */
record BuiltSite(Path folder, Map<String, Document> pages) {
  private static final String HOST = "http://site";

  static BuiltSite in(Path folder) {
    Map<String, Document> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        String address = "/" + folder.relativize(file).toString().replaceFirst("index\\.html$", "");
        pages.put(address, Jsoup.parse(file, "UTF-8", HOST + address));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BuiltSite(folder, pages);
  }

  /** Every link of its pages that leads nowhere in it. */
  Stream<String> deadLinks() {
    return pages.entrySet().stream()
        .flatMap(
            page ->
                page.getValue().select("a[href]").stream()
                    .map(link -> URI.create(link.absUrl("href")))
                    .filter(link -> link.toString().startsWith(HOST + "/"))
                    .filter(link -> !leadsSomewhere(link))
                    .map(link -> page.getKey() + " to " + link));
  }

  private boolean leadsSomewhere(URI link) {
    Document page = pages.get(link.getPath());
    if (page == null) {
      return Files.isRegularFile(folder.resolve(link.getPath().substring(1)));
    }
    return link.getFragment() == null || page.getElementById(link.getFragment()) != null;
  }

  /** What its pages load that is not in it. */
  Stream<String> missingResources() {
    return pages.values().stream()
        .flatMap(page -> page.select("script[src], img[src], link[href]").stream())
        .map(each -> each.absUrl(each.hasAttr("src") ? "src" : "href"))
        .distinct()
        .filter(
            address ->
                !address.startsWith(HOST + "/")
                    || !Files.exists(folder.resolve(address.substring(HOST.length() + 1))));
  }
}
