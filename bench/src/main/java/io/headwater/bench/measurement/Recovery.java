package io.headwater.bench.measurement;

import io.headwater.bench.Effort;
import io.headwater.bench.platform.RunningParts;
import io.headwater.bench.platform.Sampling;
import io.headwater.bench.platform.Typed;
import io.headwater.bench.report.Finding;
import io.headwater.bench.report.Findings;
import io.headwater.bench.report.Promise;
import io.headwater.bench.statistics.CatchUp;
import io.headwater.bench.statistics.Lag;
import io.headwater.bench.statistics.LagSample;
import java.time.Duration;
import java.util.List;

/**
 * How long the job takes to catch up after kill -9 of the task manager at the promised rate: until
 * its lag is at most what it was before. The part is brought back at once, as a supervisor would.
 */
public final class Recovery implements Measurement {
  private static final Duration BEFORE = Duration.ofSeconds(20);
  private static final Duration MOST = Duration.ofSeconds(120);
  private static final double PROMISED_INTERVALS = 2;
  private static final double PROMISED_SECONDS = 15;

  private final Bed bed;

  public Recovery(Bed bed) {
    this.bed = bed;
  }

  @Override
  public String name() {
    return "recovery";
  }

  @Override
  public Duration estimate() {
    return bed.effort().warmUp().plus(BEFORE).plusSeconds(50);
  }

  @Override
  public void measure(Findings findings) throws Exception {
    Job job = Job.atTheEnd(bed);
    Duration time = bed.effort().warmUp().plus(BEFORE).plus(MOST);
    try (Typed.Running load = new Load(bed.headwater()).steady(Effort.PROMISED_RATE, time);
        Sampling<LagSample> lags = new Sampling<>(bed.offsets()::lag)) {
      lags.during(bed.effort().warmUp());
      long usual = Lag.of(lags.during(BEFORE)).most().orElseThrow();
      RunningParts parts = RunningParts.of(bed.headwater());
      double commit = job.commitInterval().toMillis() / 1_000.0;
      long killed = System.nanoTime();
      parts.kill("flink-taskmanager");
      bed.headwater().run("up");
      List<LagSample> after = lags.until(MOST, new CatchUp(killed, usual));
      report(findings, after.getLast(), killed, usual, commit);
    }
  }

  private void report(Findings findings, LagSample last, long killed, long usual, double commit) {
    boolean caught = last.lag() <= usual;
    findings.add(
        Finding.of(
                name(),
                "task manager killed",
                caught ? (last.nanos() - killed) / 1e9 : Double.NaN,
                "s")
            .noting("until the lag is %,d again, as before".formatted(usual))
            .promised(Promise.atMost(PROMISED_INTERVALS * commit + PROMISED_SECONDS)));
  }
}
