package io.headwater.spec.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of code.
 *
 * @param language the first word behind its fence; empty where it has none
 * @param line the first line of its text
 */
public record Fence(String language, String text, int line) {
  /** Its lines, each with its place. */
  public List<Words> lines() {
    List<Words> lines = new ArrayList<>();
    text.lines().forEach(each -> lines.add(new Words(each, line + lines.size())));
    return lines;
  }
}
