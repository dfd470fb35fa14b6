package io.headwater.ingestion.readings.ledger;

import io.headwater.contracts.AvroValues;
import io.headwater.ingestion.ledger.BadRecords;
import io.headwater.ingestion.ledger.Source;
import io.headwater.ingestion.readings.Defect;
import io.headwater.ingestion.readings.fleet.InjectedFault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts records as they are sent. Each thread has its own; they are put together at the end. */
public final class ReadingCount {
  private final PeriodTotals totals = new PeriodTotals();
  private final BadRecords<Defect> bad = new BadRecords<>(Defect.class);
  private final List<InjectedFault> faults = new ArrayList<>();
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long duplicates;
  private long outOfOrder;
  private long late;
  private long skewedDevices;
  private long rounded;

  /** Counts a good reading that was not sent before, its time in microseconds since 1970. */
  public void reading(long observedAt, long millionths) {
    totals.add(observedAt, millionths);
    first = Math.min(first, observedAt);
    last = Math.max(last, observedAt);
  }

  /** Counts a good reading sent once more. */
  public void duplicate() {
    duplicates++;
  }

  /** Keeps that a good reading was sent seconds after its time. */
  public void outOfOrder() {
    outOfOrder++;
  }

  /** Keeps that a good reading was sent minutes after its time. */
  public void late() {
    late++;
  }

  /** Counts a record that must be refused. */
  public void bad(Defect defect) {
    bad.add(defect);
  }

  /** Keeps that the clock of a device is wrong. */
  public void skewedDevice() {
    skewedDevices++;
  }

  /** Keeps that the value of a reading was rounded. */
  public void rounded() {
    rounded++;
  }

  /** Keeps what went wrong with a device. */
  public void fault(InjectedFault fault) {
    faults.add(fault);
  }

  /** Counts what another has counted. */
  public void add(ReadingCount other) {
    totals.add(other.totals);
    bad.add(other.bad);
    faults.addAll(other.faults);
    first = Math.min(first, other.first);
    last = Math.max(last, other.last);
    duplicates += other.duplicates;
    outOfOrder += other.outOfOrder;
    late += other.late;
    skewedDevices += other.skewedDevices;
    rounded += other.rounded;
  }

  /** The ledger of what was counted so far. */
  public ReadingLedger total(String task, String topic, Source source, Duration took) {
    List<ReadingLedger.Period> periods = totals.periods();
    long readings = periods.stream().mapToLong(ReadingLedger.Period::readings).sum();
    return new ReadingLedger(
        task,
        topic,
        readings + duplicates + bad.all(),
        readings,
        periods.stream()
            .map(ReadingLedger.Period::valueSum)
            .reduce(new ExactSum().total(), BigDecimal::add),
        time(readings, first),
        time(readings, last),
        totals.period(),
        periods,
        duplicates,
        outOfOrder,
        late,
        bad.undecodable(),
        bad.contractViolations(),
        bad.byName(),
        skewedDevices,
        faults.stream()
            .sorted(
                Comparator.comparing(InjectedFault::from).thenComparing(InjectedFault::deviceId))
            .toList(),
        rounded,
        source.rejectedLines(),
        source.rejects(),
        source.files(),
        BigDecimal.valueOf(took.toMillis(), 3));
  }

  private static Instant time(long readings, long micros) {
    return readings == 0 ? null : AvroValues.instant(micros);
  }
}
