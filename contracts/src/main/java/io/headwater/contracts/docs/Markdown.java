package io.headwater.contracts.docs;

import java.util.List;
import java.util.stream.Collectors;

/** A page in Markdown, put together from top to bottom. */
public final class Markdown {
  private final StringBuilder text = new StringBuilder();

  Markdown heading(String words) {
    text.append(text.isEmpty() ? "# " : "\n## ").append(words).append('\n');
    return this;
  }

  Markdown paragraph(String words) {
    if (!words.isBlank()) {
      text.append('\n').append(words.strip()).append('\n');
    }
    return this;
  }

  Markdown list(List<String> items) {
    text.append('\n');
    items.forEach(item -> text.append("- ").append(item).append('\n'));
    return this;
  }

  Markdown table(List<String> headings, List<List<String>> rows) {
    text.append('\n').append(rows(headings, rows));
    return this;
  }

  /** Rows under headings. */
  public static String rows(List<String> headings, List<List<String>> rows) {
    return row(headings)
        + "|---".repeat(headings.size())
        + "|\n"
        + rows.stream().map(Markdown::row).collect(Collectors.joining());
  }

  /** A dataset, as a link to its page. */
  static String link(String dataset) {
    return "[%s](%s)".formatted(dataset, file(dataset));
  }

  /** Where the page of a dataset is. */
  static String file(String dataset) {
    return dataset.replace('/', '.') + ".md";
  }

  /** Words as a document shows what is typed or named. */
  public static String code(String words) {
    return "`" + words + "`";
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
