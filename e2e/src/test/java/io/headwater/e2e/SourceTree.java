package io.headwater.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files that people wrote, as far as they lie in the checkout. */
final class SourceTree {
  private static final Set<String> NOT_WRITTEN = Set.of("target", ".git", ".headwater", ".idea");
  private static final long LARGEST_TEXT = 1 << 20;

  private SourceTree() {}

  /** Texts by path from the root. */
  static Map<Path, String> texts() throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    Files.walkFileTree(
        Repository.root(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_WRITTEN.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && attributes.size() <= LARGEST_TEXT) {
              texts.put(Repository.root().relativize(file), text(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return texts;
  }

  /** Every byte is a character here, so that no file is unreadable. */
  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
