package io.headwater.e2e;

/** Price lists through containers. */
@NeedsDocker
final class ComposeSupplierFilesIT extends SupplierFiles {
  ComposeSupplierFilesIT() {
    super(ComposeDeployment::in);
  }
}
