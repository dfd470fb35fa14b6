package io.headwater.e2e;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A dataset of one's own, from nothing to gold, as the guide has people make it. */
abstract class OwnDataset {
  private final Deployment headwater;

  OwnDataset(Deployment headwater) {
    this.headwater = headwater;
  }

  @Test
  void theGuideHolds() throws IOException {
    Guide.read("bring-your-own-dataset.md").carryOut(headwater);
  }
}
