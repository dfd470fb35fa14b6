package io.headwater.spec.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is generated in a page. */
final class Blocks {
  private static final Pattern BEGIN = Pattern.compile("<!-- generated: (.+?) -->");
  private static final String END = "<!-- end -->";

  private Blocks() {}

  /** In the order of their lines. */
  static List<Block> of(String page, List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher begin = BEGIN.matcher(lines.get(i).strip());
      if (begin.matches()) {
        int end = end(lines, i + 1);
        List<String> between = end == 0 ? List.of() : lines.subList(i + 1, end - 1);
        List<String> words = List.of(begin.group(1).split("\\s+"));
        blocks.add(new Block(page, words, i + 1, end, between));
      }
    }
    return blocks;
  }

  /** The line, from 1, of the end of what begins above; 0 where there is none. */
  private static int end(List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(END)) {
        return i + 1;
      }
      if (BEGIN.matcher(lines.get(i).strip()).matches()) {
        return 0;
      }
    }
    return 0;
  }
}
