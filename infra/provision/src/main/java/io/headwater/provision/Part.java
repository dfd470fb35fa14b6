package io.headwater.provision;

/** A part of the platform that is compared with the contracts. */
interface Part extends AutoCloseable {
  /**
   * Compares without changing anything.
   *
   * @throws ProvisionException when the part cannot be read, or differs in a way that no change
   *     removes
   */
  Lane compare() throws ProvisionException, InterruptedException;

  @Override
  default void close() {}
}
