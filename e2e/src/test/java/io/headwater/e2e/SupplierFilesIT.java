package io.headwater.e2e;

/** Price lists on this machine. */
final class SupplierFilesIT extends SupplierFiles {
  SupplierFilesIT() {
    super(LocalDeployment::in);
  }
}
