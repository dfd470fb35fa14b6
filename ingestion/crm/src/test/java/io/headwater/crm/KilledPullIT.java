package io.headwater.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Manifest;
import io.headwater.crm.api.ObjectType;
import io.headwater.crm.landing.Deliveries;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A pull that is killed is gone on with where it was. */
final class KilledPullIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int DEALS = 6_000;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void goesOnAtThePageItWasKilledAt() throws Exception {
    try (PullBed bed = new PullBed(folder, DEALS / 4)) {
      Deliveries deals = new Deliveries(bed.store(), ObjectType.DEALS.dataset());
      Manifest killed = null;
      for (int pages : new int[] {3, 9, 16}) {
        PullProcess pull = PullProcess.start(bed, folder.resolve("pull.log"));
        await().atMost(PATIENCE).until(() -> pages(deals) >= pages || !pull.isAlive());
        pull.kill();
        Manifest unfinished = deals.unfinished().orElseThrow();
        assertThat(unfinished.files().size()).isBetween(pages, 29);
        if (killed != null) {
          assertThat(unfinished.delivery()).isEqualTo(killed.delivery());
          assertThat(unfinished.files()).startsWith(killed.files().toArray(DeliveredFile[]::new));
        }
        killed = unfinished;
      }
      assertThat(bed.landed(ObjectType.DEALS)).as("nothing is there before its manifest").isEmpty();
      assertThat(PullProcess.start(bed, folder.resolve("pull.log")).await()).isZero();
      assertThat(bed.manifests(ObjectType.DEALS).getFirst().delivery())
          .isEqualTo(killed.delivery());
      for (ObjectType type : ObjectType.values()) {
        assertThat(Set.copyOf(bed.landed(type))).isEqualTo(bed.held(type));
      }
    }
  }

  private static int pages(Deliveries deliveries) {
    return deliveries.unfinished().map(Manifest::files).map(List::size).orElse(0);
  }
}
