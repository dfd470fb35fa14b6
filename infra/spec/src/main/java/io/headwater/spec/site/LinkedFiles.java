package io.headwater.spec.site;

import io.headwater.spec.check.LinkCheck;
import io.headwater.spec.page.Page;
import io.headwater.spec.page.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What documents link to that is no document. A folder leads to its first page; a file goes along,
 * as a text that every browser shows, a table as the file it is; of a folder of files their list.
 */
final class LinkedFiles {
  private static final String TEXT = ".txt";
  private static final String TABLE = ".csv";

  private final Path root;
  private final Map<String, String> addresses = new TreeMap<>();

  LinkedFiles(Pages pages, Contents contents) {
    root = pages.root();
    for (Page page : pages.all()) {
      LinkCheck.targets(page)
          .map(target -> root.relativize(target).toString().replace('\\', '/'))
          .filter(target -> pages.named(target).isEmpty())
          .forEach(
              target ->
                  addresses.put(target, contents.firstBelow(target).orElse("/" + name(target))));
    }
  }

  /** Where the site has them, by path from the root of the checkout. */
  Map<String, String> addresses() {
    return addresses;
  }

  /** Puts them where the generator finds what goes along. */
  void copyTo(Path folder) throws IOException {
    for (Map.Entry<String, String> each : addresses.entrySet()) {
      Path copy = folder.resolve(each.getValue().substring(1));
      Path file = root.resolve(each.getKey());
      if (each.getValue().equals("/" + name(each.getKey()))) {
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.isDirectory(file) ? list(file) : Files.readAllBytes(file));
      }
    }
  }

  private static String name(String target) {
    return target.endsWith(TABLE) ? target : target + TEXT;
  }

  private static byte[] list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName() + "\n")
          .sorted()
          .collect(Collectors.joining())
          .getBytes();
    }
  }
}
