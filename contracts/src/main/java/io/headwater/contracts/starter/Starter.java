package io.headwater.contracts.starter;

import io.headwater.contracts.Contract;
import java.util.Optional;

/**
 * The first contract of a dataset, and its query where it has one: valid as they are, to be edited
 * until they say what the dataset is.
 *
 * @param contract ODCS, in YAML
 * @param query SQL; empty for what is not derived
 */
public record Starter(String contract, Optional<String> query) {
  /**
   * A dataset that others are made of: a topic such as {@code shop.returns.v1}, or files that land,
   * such as {@code landing/weather}.
   *
   * @throws StarterException when the name is that of a table or view
   */
  public static Starter source(String name) {
    Kind kind = Kind.ofSource(name);
    return kind.filled(StarterWords.of(name));
  }

  /**
   * A table or view that is made of another dataset.
   *
   * @throws StarterException when nothing of this name can be made of this dataset
   */
  public static Starter derived(String name, Contract input) {
    return Kind.ofDerived(name, input).filled(StarterWords.of(name, input));
  }
}
