package io.headwater.ingestion.readings.fleet;

import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.readings.Device;
import io.headwater.ingestion.readings.wire.ReadingEncoding;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes the devices of a plan, each from its number alone. */
public final class Fleet {
  private static final List<String> SITES =
      List.of(
          "hamburg", "lyon", "porto", "gdansk", "turin", "bilbao", "malmo", "ghent", "linz", "cork",
          "brno", "tampere");
  private static final int SEED_DIGITS = 36;
  private static final int UNBEARABLE_EVERY = 8;

  private final FleetPlan plan;
  private final ReadingEncoding encoding;
  private final long base;

  public Fleet(FleetPlan plan, ReadingEncoding encoding) {
    this.plan = plan;
    this.encoding = encoding;
    this.base = new SplittableRandom(plan.seed()).nextLong();
  }

  /** How many devices there are. */
  public int size() {
    return plan.devices();
  }

  /**
   * A device.
   *
   * @param number from 0
   */
  public SimulatedDevice device(int number) {
    SplittableRandom random = random(number);
    Metric metric = Metric.values()[random.nextInt(Metric.values().length)];
    Device device =
        new Device(id(number), SITES.get(random.nextInt(SITES.size())), metric.contractName());
    // Each concern draws from a series of its own: a share more or less changes no sound value.
    Signal signal = new Signal(metric, random.split());
    SplittableRandom mishaps = random.split();
    ClockSkew skew = skew(number, random.split());
    return new SimulatedDevice(
        device,
        encoding.encoder(device),
        metric,
        signal,
        skew,
        fault(number, metric, random.split()),
        mishaps);
  }

  private String id(int number) {
    return "s%s-%06d".formatted(Long.toUnsignedString(plan.seed(), SEED_DIGITS), number);
  }

  /** Numbers beside each other draw from series that have nothing in common. */
  private SplittableRandom random(int number) {
    return new SplittableRandom(new SplittableRandom(base + number).nextLong());
  }

  private ClockSkew skew(int number, SplittableRandom random) {
    Optional<Long> rank = rank(plan.skew(), number);
    if (rank.isEmpty()) {
      return ClockSkew.NONE;
    }
    boolean unbearable =
        plan.clocks() == FleetPlan.Clocks.ANY
            && rank.get() % UNBEARABLE_EVERY == UNBEARABLE_EVERY - 1;
    return unbearable ? ClockSkew.unbearable(random) : ClockSkew.bearable(random);
  }

  private Optional<Fault> fault(int number, Metric metric, SplittableRandom random) {
    FaultKind[] kinds = FaultKind.values();
    // From the other end: a device whose clock is wrong is not the one that becomes faulty.
    return rank(plan.faults(), plan.devices() - 1 - number)
        .map(rank -> new Fault(kinds[(int) (rank % kinds.length)], metric, random));
  }

  /** Which one of the share a device is, from 0; empty when it is not part of it. */
  private static Optional<Long> rank(Share share, int number) {
    return share.hits(number)
        ? Optional.of((long) Math.floor(number * share.value()))
        : Optional.empty();
  }
}
