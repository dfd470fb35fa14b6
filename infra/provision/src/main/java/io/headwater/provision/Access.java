package io.headwater.provision;

import io.headwater.contracts.Contracts;
import io.headwater.platform.Secrets;
import java.util.List;

/**
 * Compares the rights of the identities on MinIO and Apache Polaris with the contracts, and brings
 * them there: who may log in, and what each may read and write. It comes before the {@link
 * Provisioner}, which needs a catalog and the right to make tables in it.
 */
public final class Access implements AutoCloseable {
  private final List<Part> parts;

  private Access(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * The rights on one platform. Nothing is asked of the platform before {@link #plan}.
   *
   * @param secrets what the identities log in with; applying a plan adds the ids under which
   *     Polaris knows them
   */
  public static Access connect(Contracts contracts, AccessSettings settings, Secrets secrets) {
    return new Access(
        List.of(
            new MinioAccess(contracts, settings.store(), secrets),
            new PolarisAccess(contracts, settings, secrets)));
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
