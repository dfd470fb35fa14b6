package io.headwater.provision;

import java.util.List;

/** A part of the platform that is compared with the contracts. */
interface Part extends AutoCloseable {
  /**
   * Compares without changing anything.
   *
   * @return what differs, with refused steps for what no change removes
   * @throws ProvisionException when the part cannot be read
   */
  Lane compare() throws ProvisionException, InterruptedException;

  /**
   * What is there and no contract asks for, as far as no step of {@link #compare} takes it away.
   *
   * @throws ProvisionException when the part cannot be read
   */
  default List<Difference> surplus() throws ProvisionException, InterruptedException {
    return List.of();
  }

  @Override
  default void close() {}
}
