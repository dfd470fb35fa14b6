package io.headwater.spec.check;

import io.headwater.spec.fact.Problem;
import io.headwater.spec.page.Page;
import io.headwater.spec.page.Words;
import io.headwater.spec.source.JavaSources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a column headed {@code Metric} names is registered by our sources under that name. */
public final class MetricCheck implements Check {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final JavaSources sources;

  public MetricCheck(JavaSources sources) {
    this.sources = sources;
  }

  @Override
  public Stream<Problem> problems(Page page) {
    return metrics(page).stream()
        .filter(metric -> !exists(metric.text()))
        .map(
            metric ->
                new Problem(
                    page.name(),
                    metric.line(),
                    "nothing counts a metric '%s'".formatted(metric.text())));
  }

  /** The engine writes the place of a metric before its name. */
  private boolean exists(String metric) {
    String[] words = metric.split("[._]");
    return sources.mention(metric) || sources.mention(words[words.length - 1]);
  }

  private static List<Words> metrics(Page page) {
    List<Words> metrics = new ArrayList<>();
    int column = -1;
    for (int i = 0; i < page.lines().size(); i++) {
      List<String> cells = cells(page.lines().get(i));
      if (cells.isEmpty()) {
        column = -1;
      } else if (column < 0) {
        column = cells.indexOf("Metric");
      } else if (column < cells.size()) {
        int line = i + 1;
        CODE.matcher(cells.get(column))
            .results()
            .forEach(code -> metrics.add(new Words(code.group(1), line)));
      }
    }
    return metrics;
  }

  private static List<String> cells(String line) {
    return line.startsWith("|")
        ? Arrays.stream(line.split("(?<!\\\\)\\|", -1)).map(String::strip).toList()
        : List.of();
  }
}
