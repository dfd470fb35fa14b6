package io.headwater.ingestion;

import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.readings.fleet.FleetPlan;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which devices take readings. */
final class FleetOptions {
  private static final int MOST_DEVICES = 250_000;

  @Option(
      names = "--devices",
      paramLabel = "N",
      defaultValue = "1000",
      description =
          "Number of devices, at most " + MOST_DEVICES + "; ${DEFAULT-VALUE} if not given.")
  private int devices;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another seed gives other devices; ${DEFAULT-VALUE} if not given.")
  private long seed;

  @Option(
      names = "--skew",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Share of the devices whose clock is seconds to hours ahead or behind; without --from"
              + " every eighth of them is days ahead, which breaks the contract. None if not"
              + " given.")
  private Share skew;

  @Option(
      names = "--faults",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Share of the devices with a fault (spike, level shift, drift, stuck, noise burst,"
              + " silence); the ledger says where and when. None if not given.")
  private Share faults;

  int devices() {
    return devices;
  }

  FleetPlan plan(FleetPlan.Clocks clocks) {
    return new FleetPlan(seed, devices, skew, faults, clocks);
  }

  /** What is wrong with them. */
  Optional<String> problem() {
    return devices < 1 || devices > MOST_DEVICES
        ? Optional.of("--devices %d: must be from 1 to %d".formatted(devices, MOST_DEVICES))
        : Optional.empty();
  }
}
