package io.headwater.blueprint.section;

import java.util.List;

/**
 * What a domain gives to people.
 *
 * @param sources the datasets from outside that it is made of
 */
public record UseCase(String name, List<Product> products, List<String> sources) {
  /**
   * A dataset that people read.
   *
   * @param answers what it is for
   * @param holds what one row is
   */
  public record Product(String dataset, String answers, String holds) {}
}
