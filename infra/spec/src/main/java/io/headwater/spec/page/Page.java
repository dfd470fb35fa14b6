package io.headwater.spec.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A page of the documents.
 *
 * @param name path from the root of the checkout, with {@code /}
 * @param file where it is
 * @param lines as written
 * @param blocks what is generated in it
 * @param parts what it is made of
 */
public record Page(
    String name, Path file, List<String> lines, List<Block> blocks, PageParts parts) {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
  private static final Pattern EXAMPLE = Pattern.compile("<!-- example: (.*?) -->");

  static Page read(Path root, Path file) {
    try {
      String text = Files.readString(file);
      Node document = PARSER.parse(text);
      String name = root.relativize(file).toString().replace('\\', '/');
      List<String> lines = text.lines().toList();
      return new Page(name, file, lines, Blocks.of(name, lines), PageParts.of(document));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /**
   * The names on it that stand for what a reader would make: {@code <!-- example: silver.weather,
   * shop.returns.v1 -->}.
   */
  public Set<String> examples() {
    return lines.stream()
        .flatMap(line -> EXAMPLE.matcher(line).results())
        .flatMap(comment -> Arrays.stream(comment.group(1).split(",\\s*")))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether a line is derived, not written by a person. */
  public boolean isGenerated(int line) {
    return blocks.stream().anyMatch(block -> block.contains(line));
  }

  /** The anchor of the heading that a line stands under; empty above the first. */
  public String section(int line) {
    return parts.headings().stream()
        .filter(heading -> heading.line() <= line)
        .reduce((_, later) -> later)
        .map(Heading::anchor)
        .orElse("");
  }
}
