package io.headwater.provision;

import java.util.List;
import java.util.Optional;

/**
 * A change and how it is made. Made again, it does nothing worse.
 *
 * @param refusal why it cannot be made; a plan with such a step is none
 */
record Step(
    String describe,
    List<Difference> differences,
    Optional<ProvisionException> refusal,
    Action action)
    implements Change {

  /** What a step does to the platform. */
  @FunctionalInterface
  interface Action {
    void run() throws Exception;
  }

  Step {
    differences = List.copyOf(differences);
  }

  /** A step that makes what is missing. */
  Step(String describe, Action action) {
    this(describe, List.of(Difference.missing(describe, "done")), action);
  }

  /** A step that removes some differences. */
  Step(String describe, List<Difference> differences, Action action) {
    this(describe, differences, Optional.empty(), action);
  }

  /** Differences that no step removes. */
  static Step refused(ProvisionException why) {
    return new Step(
        why.getMessage(),
        why.differences(),
        Optional.of(why),
        () -> {
          throw why;
        });
  }

  /**
   * Makes the change.
   *
   * @throws ProvisionException naming the change and what the platform said
   */
  void make() throws ProvisionException, InterruptedException {
    try {
      action.run();
    } catch (ProvisionException | InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new ProvisionException("Cannot " + describe + ": " + Reason.of(e), e);
    }
  }
}
