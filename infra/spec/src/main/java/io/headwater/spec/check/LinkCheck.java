package io.headwater.spec.check;

import io.headwater.spec.fact.Problem;
import io.headwater.spec.page.Page;
import io.headwater.spec.page.Pages;
import io.headwater.spec.page.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Links within the checkout lead to a file, and to a heading or anchor of it where they name one.
 */
public final class LinkCheck implements Check {
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z+.-]*:.*");

  private final Pages pages;

  public LinkCheck(Pages pages) {
    this.pages = pages;
  }

  /** What a page links to in the checkout. */
  public static Stream<Path> targets(Page page) {
    return inside(page).map(link -> target(page, link));
  }

  @Override
  public Stream<Problem> problems(Page page) {
    return inside(page).flatMap(link -> problem(page, link).stream());
  }

  private static Stream<Words> inside(Page page) {
    return page.parts().links().stream().filter(link -> !ELSEWHERE.matcher(link.text()).matches());
  }

  private static Path target(Page page, Words link) {
    String path = link.text().split("#", 2)[0];
    return path.isEmpty() ? page.file() : page.file().getParent().resolve(path).normalize();
  }

  private Optional<Problem> problem(Page page, Words link) {
    String[] parts = link.text().split("#", 2);
    Path target = target(page, link);
    if (!Files.exists(target)) {
      return Optional.of(said(page, link, "there is no " + pages.root().relativize(target)));
    }
    return parts.length == 1 || hasAnchor(target, parts[1])
        ? Optional.empty()
        : Optional.of(
            said(page, link, "no heading of %s has that anchor".formatted(target.getFileName())));
  }

  /** Only documents have anchors that are known. */
  private boolean hasAnchor(Path target, String anchor) {
    return pages.all().stream()
        .filter(page -> page.file().equals(target))
        .allMatch(page -> page.parts().anchors().contains(anchor));
  }

  private static Problem said(Page page, Words link, String why) {
    return new Problem(
        page.name(), link.line(), "the link '%s' leads nowhere: %s".formatted(link.text(), why));
  }
}
