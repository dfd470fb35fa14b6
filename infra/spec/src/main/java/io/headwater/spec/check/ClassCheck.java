package io.headwater.spec.check;

import io.headwater.spec.fact.Problem;
import io.headwater.spec.page.Page;
import io.headwater.spec.page.Words;
import io.headwater.spec.source.JavaSources;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is named like a class between backticks is one of ours, or a word that our sources use, such
 * as a class of a library or the name of a reason. A test is always one of ours.
 */
public final class ClassCheck implements Check {
  private static final Pattern CLASS =
      Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+(?:[.#]\\w+(?:\\(\\))?)?");
  private static final Pattern TEST = Pattern.compile("\\w+(?:Test|IT)");

  private final JavaSources sources;

  public ClassCheck(JavaSources sources) {
    this.sources = sources;
  }

  @Override
  public Stream<Problem> problems(Page page) {
    Set<String> examples = page.examples();
    return page.parts().code().stream()
        .filter(words -> CLASS.matcher(words.text()).matches())
        .filter(words -> !examples.contains(words.text()) && !exists(words))
        .map(
            words ->
                new Problem(
                    page.name(),
                    words.line(),
                    "there is no class '%s': name the one that does this now"
                        .formatted(words.text())));
  }

  private boolean exists(Words words) {
    String name = words.text().split("[.#]")[0];
    return sources.declares(name) || !TEST.matcher(name).matches() && sources.mention(name);
  }
}
