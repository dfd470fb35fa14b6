package io.headwater.provision;

import io.headwater.contracts.Contracts;
import java.util.List;

/** Compares the contracts with a running platform and brings it to what they say. */
public final class Provisioner implements AutoCloseable {
  private final List<Part> parts;

  private Provisioner(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** A provisioner of one platform. Nothing is asked of the platform before {@link #plan}. */
  public static Provisioner connect(Contracts contracts, ProvisionSettings settings) {
    return new Provisioner(
        List.of(
            new Log(contracts, settings.kafka()),
            new Subjects(contracts, settings.registry()),
            new Lake(contracts, settings),
            new ShopDatabase(contracts, settings.shop())));
  }

  /**
   * Compares the contracts with the running platform; changes nothing.
   *
   * @throws ProvisionException with a line for everything that no change can mend
   */
  public Plan plan() throws ProvisionException, InterruptedException {
    return Plan.of(parts);
  }

  @Override
  public void close() {
    parts.forEach(Part::close);
  }
}
