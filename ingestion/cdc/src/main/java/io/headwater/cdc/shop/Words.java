package io.headwater.cdc.shop;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Names that nobody has. */
final class Words {
  private static final List<String> SYLLABLES =
      List.of("ba", "den", "fi", "go", "hal", "jo", "ka", "lin", "mor", "nu", "ra", "sol", "ti");
  private static final List<String> COUNTRIES =
      List.of("United Kingdom", "France", "Germany", "Spain", "Norway", "Portugal", "Japan");
  private static final List<String> SEGMENTS = List.of("retail", "retail", "trade", "vip");
  private static final List<String> CATEGORIES =
      List.of("kitchen", "garden", "paper", "lights", "toys");

  private Words() {}

  static String name(RandomGenerator random) {
    return word(random) + " " + word(random);
  }

  static String mail(RandomGenerator random) {
    return "%s.%d@example.org"
        .formatted(word(random).toLowerCase(Locale.ROOT), random.nextInt(10_000));
  }

  static String country(RandomGenerator random) {
    return COUNTRIES.get(random.nextInt(COUNTRIES.size()));
  }

  static String segment(RandomGenerator random) {
    return SEGMENTS.get(random.nextInt(SEGMENTS.size()));
  }

  static String category(RandomGenerator random) {
    return CATEGORIES.get(random.nextInt(CATEGORIES.size()));
  }

  private static String word(RandomGenerator random) {
    StringBuilder word = new StringBuilder();
    for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
