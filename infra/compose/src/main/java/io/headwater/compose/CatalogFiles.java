package io.headwater.compose;

import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import java.io.IOException;

/**
 * What the catalog's container reads: its passwords in the database and the object store, and the
 * principal it is bootstrapped with.
 */
final class CatalogFiles {
  private static final String ROOT =
      """
      {"POLARIS": {"client-id": "%s", "client-secret": "%s"}}
      """;

  private CatalogFiles() {}

  static void write(Secrets secrets) throws IOException {
    String provisioner = secrets.read(Identity.PROVISIONER, Secrets.CATALOG_CLIENT);
    new ServiceFiles(Volumes.of(Service.CATALOG))
        .with("database", secrets.read(Identity.CATALOG, Secrets.DATABASE))
        .with("s3", secrets.read(Identity.CATALOG, Secrets.S3))
        .with("root.json", ROOT.formatted(Identity.PROVISIONER.id(), provisioner));
  }
}
