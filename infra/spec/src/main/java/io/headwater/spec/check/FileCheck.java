package io.headwater.spec.check;

import io.headwater.spec.fact.Problem;
import io.headwater.spec.page.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every path into the checkout that stands between backticks leads somewhere. {@code ...} stands
 * for folders, and the end of a Java file's name may be missing.
 */
public final class FileCheck implements Check {
  private static final Set<String> NOT_OURS =
      Set.of("target", ".git", ".headwater", "node_modules");

  /** Where readers put what they make. */
  private static final String OF_READERS = "datasets";

  private static final Pattern PATH = Pattern.compile("[\\w-]+(?:/[\\w.*-]+)*/[\\w.*-]*");

  private static final Pattern WILD = Pattern.compile("\\.\\.\\.|\\*|[^.*]+|\\.");

  private final Path root;
  private final List<String> paths = new ArrayList<>();

  public FileCheck(Path root) {
    this.root = root;
    try {
      Files.walkFileTree(root, new Walk());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the folders below " + root, e);
    }
  }

  @Override
  public Stream<Problem> problems(Page page) {
    Set<String> examples = page.examples();
    return page.parts().code().stream()
        .filter(words -> PATH.matcher(words.text()).matches())
        .filter(words -> isOurs(words.text()) && !examples.contains(words.text()))
        .filter(words -> !exists(words.text()))
        .map(
            words ->
                new Problem(
                    page.name(), words.line(), "there is no '%s' here".formatted(words.text())));
  }

  private boolean isOurs(String path) {
    String first = path.substring(0, path.indexOf('/'));
    return !NOT_OURS.contains(first)
        && !first.equals(OF_READERS)
        && Files.isDirectory(root.resolve(first));
  }

  private boolean exists(String path) {
    String pattern =
        WILD.matcher(path.replaceFirst("/$", ""))
            .replaceAll(
                part ->
                    Matcher.quoteReplacement(
                        switch (part.group()) {
                          case "..." -> ".*";
                          case "*" -> "[^/]*";
                          default -> Pattern.quote(part.group());
                        }));
    Pattern file = Pattern.compile(pattern + "(\\.java)?");
    return paths.stream().anyMatch(each -> file.matcher(each).matches());
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (NOT_OURS.contains(folder.getFileName().toString())) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      paths.add(name(folder));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      paths.add(name(file));
      return FileVisitResult.CONTINUE;
    }

    private String name(Path path) {
      return root.relativize(path).toString().replace('\\', '/');
    }
  }
}
