package io.headwater.e2e;

import java.util.List;

/**
 * A row of the table that {@code status} prints.
 *
 * @param rest what else it says of the part; the pid first where parts are processes
 */
record StatusRow(String part, String state, List<String> rest) {
  static List<StatusRow> parse(String table) {
    return table
        .lines()
        .map(line -> List.of(line.strip().split("\\s+")))
        .filter(words -> words.size() > 1 && !words.getFirst().equals("part"))
        .map(words -> new StatusRow(words.get(0), words.get(1), words.subList(2, words.size())))
        .toList();
  }

  boolean isRunning() {
    return state.equals("running");
  }
}
