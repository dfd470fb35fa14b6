package io.headwater.spec.page;

import java.util.List;

/**
 * What stands between {@code <!-- generated: NAME WORDS -->} and {@code <!-- end -->}.
 *
 * @param page path of its page from the root
 * @param words the name of a table and what it is of
 * @param begin line of the first marker, from 1
 * @param end line of the second; 0 where it is missing
 * @param lines those between the markers
 */
public record Block(String page, List<String> words, int begin, int end, List<String> lines) {
  boolean contains(int line) {
    return begin < line && line < end;
  }
}
