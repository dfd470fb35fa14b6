package io.headwater.cdc.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The rows a table has, by their keys, and the numbers it has not given yet. */
final class Keys {
  private final String prefix;
  private final List<String> known;
  private long next;

  /**
   * Keys of a table.
   *
   * @param prefix of every key of ours
   * @param known those that are there, by name
   */
  Keys(String prefix, List<String> known) {
    this.prefix = prefix;
    this.known = new ArrayList<>(known);
    this.next =
        known.stream()
                .filter(key -> key.matches(prefix + "\\d{1,12}"))
                .mapToLong(key -> Long.parseLong(key.substring(prefix.length())))
                .max()
                .orElse(0)
            + 1;
  }

  int size() {
    return known.size();
  }

  /** A new one. */
  String take() {
    String key = "%s%06d".formatted(prefix, next++);
    known.add(key);
    return key;
  }

  /** One of those that are there. */
  String any(RandomGenerator random) {
    return known.get(random.nextInt(known.size()));
  }

  /** One of those that are there, and is no more. */
  String remove(RandomGenerator random) {
    return known.remove(random.nextInt(known.size()));
  }
}
