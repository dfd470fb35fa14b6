package io.headwater.bench.measurement;

import io.headwater.bench.platform.BenchException;
import io.headwater.bench.platform.Offsets;
import io.headwater.bench.platform.Sampling;
import io.headwater.bench.platform.Typed;
import io.headwater.bench.report.Finding;
import io.headwater.bench.report.Findings;
import io.headwater.bench.report.Promise;
import io.headwater.bench.statistics.Growth;
import io.headwater.bench.statistics.Sample;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Records a second that the job, as people start it, takes from a backlog of which a tenth is bad,
 * against one of good readings only. Bad ones become dead letters and count as taken.
 */
public final class Poison implements Measurement {
  private static final double SHARE = 0.1;
  private static final Duration MOST = Duration.ofMinutes(4);
  private static final double PROMISED_SHARE = 0.5;

  private final Bed bed;

  public Poison(Bed bed) {
    this.bed = bed;
  }

  @Override
  public String name() {
    return "poison";
  }

  @Override
  public Duration estimate() {
    return Duration.ofSeconds(3 * (25 + readings() / 160_000));
  }

  @Override
  public void measure(Findings findings) throws Exception {
    Load load = new Load(bed.headwater());
    // The task manager has to know its code before it is measured.
    rate(() -> load.unlimited(readings()));
    double good = rate(() -> load.unlimited(readings()));
    double poisoned = rate(() -> load.poisoned(readings(), SHARE));
    findings.add(Finding.of(name(), "good readings", good, "records/s"));
    findings.add(
        Finding.of(name(), "a tenth bad", poisoned, "records/s")
            .noting("of every kind; all of them become dead letters"));
    findings.add(
        Finding.of(name(), "a tenth bad / good", poisoned / good, "")
            .promised(Promise.atLeast(PROMISED_SHARE)));
  }

  private long readings() {
    return bed.effort().backlog() / 2;
  }

  /** Of what is loaded while the job is stopped. */
  private double rate(Callable<Typed.Running> loading) throws Exception {
    Job.atTheEnd(bed);
    bed.headwater().run("stream", "stop", Job.NAME);
    try (Typed.Running load = loading.call()) {
      load.await();
    }
    long end = bed.offsets().end(Offsets.READINGS);
    bed.headwater().run("stream", "start", Job.NAME);
    try (Sampling<Sample> commits =
        new Sampling<>(() -> new Sample(System.nanoTime(), bed.offsets().committed()))) {
      List<Sample> samples = commits.until(MOST, sample -> sample.value() >= end);
      if (samples.removeLast().value() < end) {
        throw new BenchException("The job was not through within " + MOST.toMinutes() + " minutes");
      }
      return Growth.of(samples).rateAfter(Duration.ZERO).orElse(Double.NaN);
    }
  }
}
