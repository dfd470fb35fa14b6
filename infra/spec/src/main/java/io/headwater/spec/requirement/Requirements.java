package io.headwater.spec.requirement;

import io.headwater.spec.page.Heading;
import io.headwater.spec.page.Page;
import io.headwater.spec.page.Pages;
import io.headwater.spec.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The goals, risks and constraints that {@code docs/strategy.md} and {@code docs/risks.md} declare,
 * each with a row, heading or item that begins with its id. What treats one names its id, in the
 * paragraph or row in which it names the test that shows it.
 */
public record Requirements(List<Requirement> all) {
  private static final List<String> SOURCES = List.of("docs/strategy.md", "docs/risks.md");
  private static final Pattern DECLARED =
      Pattern.compile(
          "^(?:\\|\\s*|#+\\s*|[-*]\\s+)(?:<a [^>]*></a>\\s*)?\\**([GRC]\\d{1,3})\\b\\**[.:]?\\s*\\|?\\s*(.*)$");
  private static final Pattern NAMED = Pattern.compile("(?<!`)\\b[GRC]\\d{1,3}\\b(?!`)");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:[.#]\\w+)?`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");

  /** Those of some pages. */
  public static Requirements of(Pages pages) {
    Map<String, Requirement> declared = new LinkedHashMap<>();
    SOURCES.forEach(name -> pages.named(name).ifPresent(page -> declare(page, pages, declared)));
    pages.all().forEach(page -> answer(page, declared));
    return new Requirements(List.copyOf(declared.values()));
  }

  private static void declare(Page page, Pages pages, Map<String, Requirement> declared) {
    for (int line = 1; line <= page.lines().size(); line++) {
      String text = page.lines().get(line - 1);
      Matcher row = DECLARED.matcher(text);
      if (row.matches() && !page.isGenerated(line)) {
        Requirement requirement =
            new Requirement(
                row.group(1),
                row.group(2).split("\\s*\\|")[0].strip(),
                page.name(),
                line,
                links(page, pages, text),
                tests(text));
        declared.putIfAbsent(row.group(1), requirement);
      }
    }
  }

  private static void answer(Page page, Map<String, Requirement> declared) {
    for (int line = 1; line <= page.lines().size(); line++) {
      String text = page.lines().get(line - 1);
      boolean declares = SOURCES.contains(page.name()) && DECLARED.matcher(text).matches();
      if (!declares && !page.isGenerated(line)) {
        for (String id : ids(text)) {
          Words around = new Words(paragraph(page, line), line);
          declared.computeIfPresent(id, (_, known) -> with(known, page, around));
        }
      }
    }
  }

  private static Requirement with(Requirement known, Page page, Words around) {
    Set<Answer> answers = new LinkedHashSet<>(known.answers());
    answers.add(section(page, page.section(around.line())));
    Set<String> tests = new LinkedHashSet<>(known.tests());
    tests.addAll(tests(around.text()));
    return new Requirement(
        known.id(),
        known.says(),
        known.page(),
        known.line(),
        List.copyOf(answers),
        List.copyOf(tests));
  }

  private static Set<String> ids(String text) {
    Set<String> ids = new LinkedHashSet<>();
    NAMED.matcher(text).results().forEach(id -> ids.add(id.group()));
    return ids;
  }

  /** A row is for itself; other lines belong together up to the next empty one. */
  private static String paragraph(Page page, int line) {
    List<String> lines = page.lines();
    if (lines.get(line - 1).startsWith("|")) {
      return lines.get(line - 1);
    }
    int from = line - 1;
    while (from > 0 && !lines.get(from - 1).isBlank()) {
      from--;
    }
    int to = line;
    while (to < lines.size() && !lines.get(to).isBlank()) {
      to++;
    }
    return String.join("\n", lines.subList(from, to));
  }

  private static List<Answer> links(Page page, Pages pages, String row) {
    List<Answer> answers = new ArrayList<>();
    LINK.matcher(row)
        .results()
        .forEach(
            link -> {
              String target =
                  link.group(1).isEmpty()
                      ? page.name()
                      : page.file()
                          .getParent()
                          .resolve(link.group(1))
                          .normalize()
                          .toString()
                          .replace(pages.root() + "/", "");
              pages
                  .named(target)
                  .map(to -> section(to, Optional.ofNullable(link.group(2)).orElse("")))
                  .ifPresent(answers::add);
            });
    return answers;
  }

  private static Answer section(Page page, String anchor) {
    String title =
        page.parts().headings().stream()
            .filter(heading -> anchor.isEmpty() || heading.anchor().equals(anchor))
            .map(Heading::text)
            .findFirst()
            .orElse(page.name());
    return new Answer(page.name(), anchor, title);
  }

  private static List<String> tests(String text) {
    return TEST.matcher(text).results().map(test -> test.group(1)).distinct().toList();
  }
}
