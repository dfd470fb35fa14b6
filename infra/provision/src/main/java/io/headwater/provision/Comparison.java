package io.headwater.provision;

import java.util.List;

/** Compares one thing with its contract; what no step removes becomes a step that is refused. */
@FunctionalInterface
interface Comparison {
  /**
   * The steps to what the contract says.
   *
   * @throws ProvisionException when the thing cannot be read, or differs in a way that no step
   *     removes
   */
  List<Step> steps() throws ProvisionException, InterruptedException;

  /** The steps, a refusal among them. */
  default List<Step> settled() throws ProvisionException, InterruptedException {
    try {
      return steps();
    } catch (ProvisionException e) {
      if (e.differences().isEmpty()) {
        throw e;
      }
      return List.of(Step.refused(e));
    }
  }
}
