package io.headwater.blueprint.cost;

import io.headwater.blueprint.measure.Folder;
import io.headwater.blueprint.measure.Measured;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the platform takes here, and what it would cost in a cloud. */
public record Cost(Local local, Cloud cloud) {
  /**
   * What it takes of this machine.
   *
   * @param cores processor time of all parts for each second, since they started
   * @param folders what it keeps on disk
   */
  public record Local(
      long residentBytes,
      BigDecimal cores,
      Measured<List<Folder>> folders,
      List<String> notMeasured) {}

  /**
   * What it would cost at given prices.
   *
   * @param bills at the measured volume first
   * @param notMeasured what is in no bill, and why
   */
  public record Cloud(
      String provider,
      LocalDate dated,
      String source,
      String priceFile,
      int hoursPerMonth,
      int daysPerMonth,
      List<Bill> bills,
      List<String> notMeasured) {}
}
