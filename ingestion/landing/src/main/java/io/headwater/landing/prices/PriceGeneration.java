package io.headwater.landing.prices;

import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Format;
import io.headwater.contracts.landing.Manifest;
import io.headwater.landing.Dispatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Makes deliveries up and sends them, one after the other, a folder of this machine each. */
public final class PriceGeneration {
  private static final Duration LATE = Duration.ofDays(3);

  private final PricePlan plan;
  private final Dispatch dispatch;
  private final SplittableRandom random;
  private final Suppliers suppliers;
  private final List<LedgerEntry> entries = new ArrayList<>();
  private int defects;

  public PriceGeneration(PricePlan plan, Dispatch dispatch) {
    this.plan = plan;
    this.dispatch = dispatch;
    this.random = new SplittableRandom(plan.seed());
    this.suppliers = new Suppliers(plan, random.split());
  }

  /** Sends all deliveries of the plan. */
  public PriceLedger run() throws IOException {
    for (long delivery = 0; delivery < plan.deliveries(); delivery++) {
      Path folder = Files.createTempDirectory("headwater-prices-");
      try {
        send(delivery, defect(), folder);
      } finally {
        delete(folder);
      }
    }
    return PriceLedger.of(plan.seed(), entries);
  }

  private Defect defect() {
    Defect[] all = Defect.values();
    return random.nextDouble() < plan.bad() ? all[1 + defects++ % (all.length - 1)] : Defect.NONE;
  }

  private void send(long delivery, Defect defect, Path folder) throws IOException {
    List<Price> prices = suppliers.list(delivery);
    Format format = PriceFile.format(defect, delivery);
    Path file = PriceFile.write(folder, format, defect, prices);
    long records = PriceFile.records(defect, prices) + (defect == Defect.WRONG_COUNT ? 1 : 0);
    DeliveredFile told =
        DeliveredFile.of(
            file,
            format,
            format == Format.PARQUET ? Optional.empty() : Optional.of("UTF-8"),
            OptionalLong.of(records));
    Manifest manifest = manifest(delivery, defect, told, prices.getFirst().supplierId());
    new DefectiveDelivery(dispatch, manifest, file).send(defect);
    entries.add(LedgerEntry.of(manifest.delivery(), format.text(), defect, prices.size()));
  }

  private Manifest manifest(long delivery, Defect defect, DeliveredFile file, String supplier) {
    Instant due = plan.from().plusSeconds(delivery);
    Instant madeAt = defect == Defect.LATE ? due.minus(LATE) : due;
    return new Manifest(
        "supplier-prices",
        plan.id(delivery, madeAt),
        madeAt,
        supplier,
        List.of(file),
        Optional.empty());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
