package io.headwater.blueprint;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of the platform a blueprint is about; an empty list leaves nothing out.
 *
 * @param useCases domains, or datasets that people read
 * @param pipelines {@code batch}, {@code streaming} or {@code both}
 * @param storage {@code hot}, {@code warm}, {@code cold}, or layers
 * @param governance what of it is told in full: aspects, or {@code all}
 * @param factors how many times the measured volume it is also reckoned for
 */
public record Variant(
    List<String> useCases,
    List<String> pipelines,
    List<String> storage,
    List<String> governance,
    List<BigDecimal> factors) {
  /** At which other volumes, unless asked. */
  public static final List<BigDecimal> FACTORS =
      List.of(BigDecimal.valueOf(10), BigDecimal.valueOf(1000));

  public Variant {
    useCases = List.copyOf(useCases);
    pipelines = List.copyOf(pipelines);
    storage = List.copyOf(storage);
    governance = List.copyOf(governance);
    factors = factors.stream().sorted().distinct().toList();
  }

  /** The whole platform. */
  public static Variant whole() {
    return new Variant(List.of(), List.of(), List.of(), List.of(), FACTORS);
  }

  /** The options that it is asked for with, but for the factors. */
  List<String> options() {
    return Stream.of(
            option("--use-case", useCases),
            option("--pipeline", pipelines),
            option("--storage", storage),
            option("--governance", governance))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> option(String name, List<String> values) {
    return values.isEmpty() ? List.of() : List.of(name + " " + String.join(",", values));
  }

  /** Whether datasets are left out. */
  boolean isPartial() {
    return !useCases.isEmpty() || !pipelines.isEmpty();
  }
}
