package io.headwater.provision;

/** A change and how it is made. Made again, it does nothing worse. */
record Step(String describe, Action action) implements Change {

  /** What a step does to the platform. */
  @FunctionalInterface
  interface Action {
    void run() throws Exception;
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
