package io.headwater.blueprint.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was measured, or why it was not.
 *
 * @param <T> the figures
 */
public sealed interface Measured<T> {
  /** The figures, when there are some. */
  Optional<T> known();

  /** Why there are none; empty when there are. */
  String why();

  /** Figures made from these. */
  default <R> Measured<R> map(Function<T, R> made) {
    return known()
        .<Measured<R>>map(figures -> new Known<>(made.apply(figures)))
        .orElseGet(() -> new Unknown<>(why()));
  }

  static <T> Measured<T> of(T figures) {
    return new Known<>(figures);
  }

  /**
   * @param reason a sentence for a person
   */
  static <T> Measured<T> not(String reason) {
    return new Unknown<>(reason);
  }

  /** What was measured; in JSON just the figures. */
  record Known<T>(@JsonValue T figures) implements Measured<T> {
    @Override
    public Optional<T> known() {
      return Optional.of(figures);
    }

    @Override
    public String why() {
      return "";
    }
  }

  /** What was not. */
  record Unknown<T>(String notMeasured) implements Measured<T> {
    @Override
    public Optional<T> known() {
      return Optional.empty();
    }

    @Override
    public String why() {
      return notMeasured;
    }
  }
}
