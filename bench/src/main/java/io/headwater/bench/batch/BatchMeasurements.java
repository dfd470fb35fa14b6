package io.headwater.bench.batch;

import io.headwater.bench.measurement.Measurement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What there is to measure of the batch layer. */
public final class BatchMeasurements {
  private BatchMeasurements() {}

  /**
   * In the order in which they are made: the lake that one leaves is what the next finds.
   *
   * @param only names of those that are wanted; all when empty
   * @param scratch a folder for what DuckDB writes
   */
  public static List<Measurement> of(BatchBed bed, List<String> only, Path scratch) {
    List<AtHistory> growing = new ArrayList<>();
    if (isWanted(Scales.NAME, only)) {
      growing.add(new Scales(bed, scratch));
    }
    if (isWanted(Deltas.NAME, only)) {
      growing.add(Deltas.ofOrders(bed));
    }
    List<Measurement> all = new ArrayList<>();
    if (!growing.isEmpty()) {
      all.add(new Histories("orders", bed.orders(), growing));
    }
    if (isWanted(Deltas.MERGED, only)) {
      all.add(new Histories(Deltas.MERGED, bed.journeys(), List.of(Deltas.ofJourneys(bed))));
    }
    for (Measurement other : List.of(new Idle(bed), new Queries(bed, scratch))) {
      if (isWanted(other.name(), only)) {
        all.add(other);
      }
    }
    return all;
  }

  private static boolean isWanted(String name, List<String> only) {
    return only.isEmpty() || only.contains(name);
  }
}
