package io.headwater.e2e;

import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Price lists on this machine, and then a dataset of one's own on the same platform. */
final class SupplierFilesIT extends SupplierFiles {
  SupplierFilesIT() {
    super(LocalDeployment::in);
  }

  /** In containers it is carried out where its chart is looked at. */
  @Test
  @Order(5)
  void theGuideToADatasetOfOnesOwnHolds() throws IOException {
    Guide.read("bring-your-own-dataset.md").carryOut(headwater, folder);
  }
}
