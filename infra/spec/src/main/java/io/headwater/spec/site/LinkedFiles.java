package io.headwater.spec.site;

import io.headwater.spec.check.LinkCheck;
import io.headwater.spec.page.Page;
import io.headwater.spec.page.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What documents link to that is no document. A folder leads to its first page; a file goes along,
 * as a text that every browser shows, tables and images as they are; of a folder of files their
 * list.
 */
final class LinkedFiles {
  private static final String TEXT = ".txt";
  private static final Pattern AS_IT_IS = Pattern.compile(".+\\.(csv|png|jpe?g|gif|svg|webp)");

  private final Path root;
  private final Map<String, String> addresses = new TreeMap<>();

  LinkedFiles(Pages pages, Contents contents) {
    root = pages.root();
    for (Page page : pages.all()) {
      LinkCheck.targets(page)
          .filter(target -> target.startsWith(root))
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

  /**
   * Puts them where the generator finds what goes along, and beside the documents what is shown in
   * them.
   */
  void copyTo(Path documents) throws IOException {
    for (Map.Entry<String, String> each : addresses.entrySet()) {
      Path file = root.resolve(each.getKey());
      if (each.getValue().equals("/" + name(each.getKey()))) {
        byte[] content = Files.isDirectory(file) ? list(file) : Files.readAllBytes(file);
        write(documents.resolve("public" + each.getValue()), content);
        if (AS_IT_IS.matcher(each.getKey()).matches()) {
          write(documents.resolve(each.getKey()), content);
        }
      }
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static String name(String target) {
    return AS_IT_IS.matcher(target).matches() ? target : target + TEXT;
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
